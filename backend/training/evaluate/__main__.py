"""Prints what the sections measure, one after the other."""

import argparse
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

from .bench import SHIPPED, Bench


def sections() -> dict[str, ModuleType]:
    """The modules of this package that measure something, by name."""
    names = [module.name for module in iter_modules([str(Path(__file__).parent)]) if not module.name.startswith("_")]
    modules = {name: import_module(f"{__package__}.{name}") for name in names}
    return {name: module for name, module in modules.items() if hasattr(module, "measure")}


def main() -> None:
    """Measure and print what was asked for; everything when nothing was."""
    known = sections()
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"which of {', '.join(known)}; all by default")
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the *.conllu.gz files")
    parser.add_argument("--pipeline", type=Path, default=SHIPPED)
    parser.add_argument("--without", nargs="+", default=[], metavar="PART", help="leave parts of the pipeline out")
    asked = parser.parse_args()
    unknown = [name for name in asked.sections if name not in known]
    if unknown:
        parser.error(f"no section is called {', '.join(unknown)}; there are {', '.join(known)}")
    bench = Bench(asked.corpora, asked.pipeline, tuple(asked.without))
    for name in asked.sections or known:
        print(f"## {name}\n\n{known[name].table(known[name].measure(bench))}\n", flush=True)


if __name__ == "__main__":
    main()
