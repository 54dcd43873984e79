"""The letter for each script in the data of buttons; it stays, for buttons under old messages."""

from collections.abc import Mapping

from index.script import Script

CODE: Mapping[Script, str] = {Script.HANS: "s", Script.HANT: "t", Script.LATIN: "e"}
SCRIPT: Mapping[str, Script] = {code: script for script, code in CODE.items()}
