"""Starts a shell on a terminal of its own, types the beginning of a command and the tab key, and prints the line that comes of it.

The shell's own editor is what reads the keys, so that this is what somebody sees who sits there.
"""

import os
import pty
import re
import select
import shutil
import sys
import tempfile
import time

SHELLS = {
    "bash": (["bash", "--noprofile", "--norc", "-i"], "source {script}; PS1='>'"),
    "zsh": (["zsh", "-f", "-i"], "PROMPT='>'; autoload -Uz compinit; compinit -u -d {dump}; source {script}"),
    "fish": (["fish", "--no-config", "-i"], "function fish_prompt; echo -n '>'; end; source {script}"),
}
READY = "ready-for-keys"


def read(terminal, until, seconds):
    """What the shell shows until some text is in it, or nothing new comes for a while."""
    shown, end = "", time.monotonic() + seconds
    while time.monotonic() < end and not (until and until in shown):
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if ready:
            try:
                shown += os.read(terminal, 65536).decode(errors="replace")
            except OSError:
                break
    return shown


def plain(text):
    """Without colours and movements of the cursor."""
    return re.sub(r"\x1b\[[0-9;?<>=]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>]|\x1b\][^\x07]*\x07|[\r\x07\x08]", "", text)


def main():
    shell, script, line = sys.argv[1:]
    arguments, prepare = SHELLS[shell]
    folder = tempfile.mkdtemp()
    environment = os.environ | {"TERM": "dumb" if shell == "zsh" else "xterm", "HOME": folder, "COLUMNS": "200"}
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(arguments[0], arguments, environment)
    try:
        prepared = prepare.format(script=script, dump=os.path.join(folder, "dump"))
        # Divided, so that the echo of the command is not taken for what it prints.
        os.write(terminal, f"{prepared}; echo ready-'for-keys'\n".encode())
        if READY not in read(terminal, READY, 20):
            sys.exit(f"{shell} does not come to its prompt")
        read(terminal, None, 1)
        os.write(terminal, f"{line}\t".encode())
        shown = plain(read(terminal, None, 3))
        lines = [text for text in shown.replace(">", "\n").splitlines() if line.split()[0] in text]
        if not lines:
            sys.exit(f"{shell} shows {shown!r}")
        print(lines[-1].rstrip())
    finally:
        os.close(terminal)
        os.waitpid(process, 0)
        shutil.rmtree(folder, ignore_errors=True)


main()
