"""Inputs from their recipes, as recipe.rs makes them."""

BLOCK = 1 << 20


def pieces(recipe):
    """The bytes of an input, piece by piece: some inputs are larger than memory should be."""
    for part in recipe:
        if isinstance(part, str):
            yield part.encode()
        elif "hex" in part:
            yield bytes.fromhex(part["hex"])
        else:
            yield from repeated(part["of"], part["times"], part.get("between", ""))


def repeated(of, times, between):
    if isinstance(of, list):
        once = b"".join(pieces(of))
        for _ in range(times):
            yield once
        return
    if "#" not in of and not between:
        at_once = max(1, BLOCK // len(of))
        for _ in range(times // at_once):
            yield of.encode() * at_once
        yield of.encode() * (times % at_once)
        return
    for number in range(times):
        yield ((between if number else "") + of.replace("#", format(number, "x"))).encode()


def write(recipe, file):
    with open(file, "wb") as out:
        for piece in pieces(recipe):
            out.write(piece)
