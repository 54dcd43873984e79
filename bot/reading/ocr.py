"""The optical reader: RapidOCR with the models that its package holds."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from rapidocr import RapidOCR
from rapidocr.utils.output import RapidOCROutput

from bot.reading.lines import Box

_THREADS = 1  # the other core is the bot's
_LONGEST = 1280  # pixels in which lines are looked for; they are read at full size
_SMALLEST = 32


class Ocr:
    def __init__(self) -> None:
        self._engine = RapidOCR(
            params={
                "Global.use_cls": False,  # finds lines that stand on their heads
                "Global.log_level": "critical",
                "Global.max_side_len": 10_000,
                "Det.limit_type": "max",
                "Det.limit_side_len": _LONGEST,
                "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )

    def warm_up(self) -> None:
        """Load both models now instead of with the first picture."""
        blank = np.full((64, 320, 3), 255, np.uint8)
        self._engine(blank, use_det=False, use_rec=True)
        self._engine(blank, use_det=True, use_rec=True)

    def __call__(self, picture: Image.Image) -> list[Box]:
        """Give the lines of a picture, in its pixels."""
        if min(picture.size) < _SMALLEST:
            return []
        pixels = np.asarray(picture)[:, :, ::-1]  # blue first
        read = self._engine(np.ascontiguousarray(pixels), use_det=True, use_rec=True)
        if not isinstance(read, RapidOCROutput) or read.boxes is None:
            return []
        lines = zip(read.boxes, read.txts or (), read.scores or (), strict=True)
        return [_box(corners, text, score) for corners, text, score in lines]


def _box(corners: NDArray[np.float32], text: str, score: float) -> Box:
    """Give the upright rectangle around four corners: shape (4, 2), left before top."""
    left, top = map(float, corners.min(axis=0))
    right, bottom = map(float, corners.max(axis=0))
    return Box(left, top, right, bottom, text, float(score))
