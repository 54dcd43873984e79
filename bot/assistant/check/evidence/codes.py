"""Codes: a notice that brings a code and asks for nothing: 验证码482913，请勿告诉任何人."""

import re

from index.script import spaced

_CODE = "(?:验证码|校验码|动态码|动态密码|登[录入]码|短信码|认证码)"
_BRINGS = re.compile(
    rf"{_CODE}[^\d。!！?？;；电打拨询]{{0,8}}\d{{4,8}}(?![\d元])"  # not 验证码别给，致电95566
    rf"|(?<!\d)\d{{4,8}}(?:[是为(（]|,?[您你]的)[^\d。!！?？;；]{{0,8}}{_CODE}"
    r"|\b(?:code|passcode|otp)\b[^\d.!?]{0,12}\b(?:\d{4,8}|\d{3}[ -]\d{3})\b"
    r"|\b(?:\d{4,8}|\d{3}[ -]\d{3})\b is your [^.!?]{0,24}\b(?:code|passcode|otp)\b"
)


def brings_code(text: str) -> bool:
    """Tell whether a message names a code together with its digits."""
    return _BRINGS.search(spaced(text)) is not None
