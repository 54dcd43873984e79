"""Scripts as buttons name them: a letter each. Buttons under old messages keep theirs."""

from collections.abc import Mapping

from index.script import Script

CODE: Mapping[Script, str] = {Script.HANS: "s", Script.HANT: "t", Script.LATIN: "e"}
SCRIPT: Mapping[str, Script] = {code: script for script, code in CODE.items()}
