"""Compiles the exported file with protoc, beside protovalidate's own descriptors, into one image.

usage: image.py EXPORT IMAGE
"""

import os
import sys
import tempfile

import protovalidate
from google.protobuf import descriptor_pb2
from grpc_tools import protoc

FILE = "intercom/conversations/v1/conversations.proto"


def rules():
    """The descriptors of protovalidate's options and of all that they import, without a copy of their source."""
    files, seen = descriptor_pb2.FileDescriptorSet(), set()

    def add(file):
        if file.name in seen:
            return
        seen.add(file.name)
        for dependency in file.dependencies:
            add(dependency)
        files.file.add().ParseFromString(file.proto.to_binary())

    add(protovalidate.ViolationPb.desc().file)
    return files


def main():
    export, image = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        known = os.path.join(folder, "rules.binpb")
        with open(known, "wb") as out:
            out.write(rules().SerializeToString())
        own = os.path.join(os.path.dirname(protoc.__file__), "_proto")
        arguments = [
            "protoc",
            "--fatal_warnings",
            f"--proto_path={export}",
            f"--proto_path={own}",
            f"--descriptor_set_in={known}",
            "--include_imports",
            "--include_source_info",
            f"--descriptor_set_out={image}",
            FILE,
        ]
        sys.exit(protoc.main(arguments))


main()
