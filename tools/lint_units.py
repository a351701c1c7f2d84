# SPDX-License-Identifier: GPL-3.0-or-later
"""lint_units.py BUILD SOURCE...: one unit of all the sources in each folder, with its compile command, in BUILD/units.

Nearly all of clang-tidy's time goes into Qt's headers; so a folder is read at once and takes little longer than a file
alone. Its compile command is that of the folder's first source. Names in the unnamed namespaces of a folder must differ,
or the unit does not compile. Prints the units.
"""
import itertools
import json
import sys
from pathlib import Path

build = Path(sys.argv[1]).resolve()
sources = [Path(name).resolve() for name in sys.argv[2:]]
commands = {Path(entry["file"]): entry for entry in json.loads((build / "compile_commands.json").read_text())}
units = build / "units"
units.mkdir(exist_ok=True)
entries = []
for folder, files in itertools.groupby(sorted(sources, key=lambda file: (file.parent, file)), lambda file: file.parent):
    files = list(files)
    unit = units / ("_".join(folder.relative_to(Path.cwd()).parts) + ".cpp")
    unit.write_text("".join(f'#include "{file}"\n' for file in files), encoding="utf-8")
    command = commands[files[0]]
    entries.append(command | {"file": str(unit), "command": command["command"].replace(str(files[0]), str(unit))})
    print(unit)
(units / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")
