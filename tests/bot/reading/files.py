"""Files for the reader: broken ones, hostile ones, and a PDF written by hand."""

import struct
import zlib
from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from benchmarks.screens import Said, as_bytes, chat, poster, sms

CHAT = (
    Said("您好，这里是京东客服，您的账户误开通了百万保障服务，每月会自动扣费2000元。"),
    Said("我没有开通过啊", mine=True),
    Said("不用担心，您下载这个会议软件，打开屏幕共享，我教您怎么关掉。"),
)
SMS = (
    "【某某银行】尊敬的客户，您的积分18600分即将到期清零，请登录 bcm-jf.vip/h5 兑换现金礼包，"
    "逾期作废。"
)
TARGET = "https://t.me/+AbCdEfGh123"


def chat_png() -> bytes:
    return as_bytes(chat("客服小张", "星期三 14:05", CHAT))


def sms_png() -> bytes:
    return as_bytes(sms("1069 0253 8812", "今天 10:32", SMS))


def poster_png() -> bytes:
    lines = ["在家动动手，日入300-800元", "押金99元，做完一单返一单", "扫码进群领任务"]
    return as_bytes(poster("刷单兼职", lines, TARGET))


def bomb(side: int = 30_000) -> bytes:
    """A PNG of a hundred kilobytes that is a gigapixel, in one colour."""
    packer = zlib.compressobj(9)
    rows = b"\0" * (side // 8 + 1) * 100
    data = b"".join(packer.compress(rows) for _ in range(side // 100)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


def blank(size: tuple[int, int], kind: str = "PNG") -> bytes:
    return as_bytes(Image.new("RGB", size, "white"), kind)


def moving(frames: Sequence[Image.Image]) -> bytes:
    kept = BytesIO()
    frames[0].save(kept, "GIF", save_all=True, append_images=list(frames[1:]))
    return kept.getvalue()


def pdf(pages: Sequence[str]) -> bytes:
    """A PDF with a line of Latin letters on each page."""
    return _pdf(pages, b"")


def locked_pdf() -> bytes:
    """A PDF that opens with a password which nobody knows."""
    lock = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
        b" /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    ) % (b"ab" * 32, b"cd" * 32)
    return _pdf(["locked"], lock)


def pictures_pdf(pages: Sequence[Image.Image]) -> bytes:
    kept = BytesIO()
    pages[0].save(kept, "PDF", save_all=True, append_images=list(pages[1:]))
    return kept.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _pdf(pages: Sequence[str], extra: bytes) -> bytes:
    kids = b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, words in enumerate(pages):
        drawn = b"BT /F1 24 Tf 50 700 Td (%s) Tj ET" % words.encode("ascii")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * at),
            b"<< /Length %d >> stream\n%s\nendstream" % (len(drawn), drawn),
        ]
    body, places = b"%PDF-1.4\n", []
    for at, each in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj %s endobj\n" % (at, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Root 1 0 R /Size %d %s >>\n"
        b"startxref\n%d\n%%%%EOF" % (len(places) + 1, table, len(places) + 1, extra, len(body))
    )
