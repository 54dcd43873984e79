"""Files that people and the bot sent, kept whole, and the picture sizes that Telegram tells.

A picture is not scaled: each of its sizes leads to the bytes that were sent.
"""

from __future__ import annotations

import base64
import hashlib
import struct
from dataclasses import dataclass
from itertools import count

from .errors import Json, bad_request
from .params import Params

MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024
_FOLDERS = {"photo": ("photos", "AgACAgUAAx"), "document": ("documents", "BQACAgUAAx")}
_THUMBNAIL = 90


@dataclass(frozen=True, slots=True)
class KeptFile:
    file_id: str
    unique_id: str
    kind: str
    path: str
    name: str
    mime_type: str
    data: bytes


class Files:
    """Files by id and by download path."""

    def __init__(self) -> None:
        self._serial = count(1)
        self._by_id: dict[str, KeptFile] = {}
        self._by_path: dict[str, KeptFile] = {}

    def keep(self, kind: str, data: bytes, name: str = "", mime_type: str = "") -> KeptFile:
        number = next(self._serial)
        folder, prefix = _FOLDERS.get(kind, ("files", "CQACAgUAAx"))
        extension = name.rpartition(".")[2] if "." in name else "jpg" if kind == "photo" else "bin"
        digest = hashlib.sha256(data + kind.encode()).digest()
        kept = KeptFile(
            file_id=prefix + _name(struct.pack(">I", number) + digest[:24]),
            unique_id="AQAD" + _name(digest[:9]),
            kind=kind,
            path=f"{folder}/file_{number}.{extension}",
            name=name,
            mime_type=mime_type,
            data=data,
        )
        self._by_id[kept.file_id] = self._by_path[kept.path] = kept
        return kept

    def by_id(self, file_id: str) -> KeptFile | None:
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> KeptFile | None:
        return self._by_path.get(path)

    def photo(self, data: bytes) -> list[Json]:
        """The sizes of a picture, smallest first; bytes that are no picture count as 100x100."""
        width, height = picture_size(data) or (100, 100)
        sizes = [(width, height)]
        if max(width, height) > _THUMBNAIL:
            scale = _THUMBNAIL / max(width, height)
            sizes.insert(0, (max(1, int(width * scale)), max(1, int(height * scale))))
        body = []
        for size in sizes:
            kept = self.keep("photo", data)
            body.append(
                {
                    "file_id": kept.file_id,
                    "file_unique_id": kept.unique_id + str(size[0]),
                    "file_size": len(data),
                    "width": size[0],
                    "height": size[1],
                }
            )
        return body

    def document(self, data: bytes, name: str, mime_type: str) -> Json:
        return document_json(self.keep("document", data, name, mime_type))


def document_json(kept: KeptFile) -> Json:
    body: Json = {"file_id": kept.file_id, "file_unique_id": kept.unique_id}
    if kept.name:
        body["file_name"] = kept.name
    if kept.mime_type:
        body["mime_type"] = kept.mime_type
    return body | {"file_size": len(kept.data)}


def sent_photo(files: Files, params: Params, source: str, upload: str) -> list[Json]:
    """A picture that the bot sends: `upload` names the file part, else `source` is an id."""
    if upload in params.files:
        data = params.files[upload].data
        _check_picture(data)
        return files.photo(data)
    kept = _known(files, source, "photo")
    return files.photo(kept.data) if kept.kind != "photo" else _same_photo(files, kept)


def sent_document(files: Files, params: Params, source: str, upload: str) -> Json:
    if upload in params.files:
        part = params.files[upload]
        if not part.data:
            raise bad_request("file must be non-empty")
        return files.document(part.data, part.name, part.mime_type)
    return document_json(_known(files, source, "document"))


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG or GIF from its header; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data[:6] in {b"GIF87a", b"GIF89a"} and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    return _jpeg_size(data) if data.startswith(b"\xff\xd8") else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 2 + int(struct.unpack(">H", data[position + 2 : position + 4])[0])
    return None


def _check_picture(data: bytes) -> None:
    if not data:
        raise bad_request("file must be non-empty")
    if len(data) > MAX_PHOTO_BYTES:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; "
            f"the maximum size is {MAX_PHOTO_BYTES} bytes"
        )
    size = picture_size(data)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _known(files: Files, source: str, kind: str) -> KeptFile:
    if not source:
        raise bad_request(f"there is no {kind} in the request")
    if source.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    kept = files.by_id(source)
    if kept is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if kept.kind != kind:
        raise bad_request(f"can't use file of type {kept.kind.capitalize()} as {kind.capitalize()}")
    return kept


def _same_photo(files: Files, kept: KeptFile) -> list[Json]:
    """A picture sent again by its id: Telegram gives the same unique ids."""
    sizes = files.photo(kept.data)
    sizes[-1]["file_id"] = kept.file_id
    return sizes


def _name(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
