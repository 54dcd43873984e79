"""How fast and how large is the reader of screenshots? python -m benchmarks.reading.

A chat, a text message and a poster with a QR code are drawn and read by a fresh process; the
figures are printed as JSON. Times are seconds, of the wall and of the processor; memory is MiB.
"""

import argparse
import asyncio
import json
import os
import platform
import statistics
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.screens import Said, as_bytes, chat, poster, sms
from bot.logs import configure
from bot.reading.reader import Reader

PACKAGES = ("rapidocr", "onnxruntime", "opencv-python-headless", "zxing-cpp", "pillow")
_MIB = 1024  # kibibytes


def pictures() -> dict[str, bytes]:
    said = (
        Said("您好，这里是京东客服，您的账户误开通了百万保障服务，每月会自动扣费2000元。"),
        Said("我没有开通过啊", mine=True),
        Said("不用担心，您下载这个会议软件，打开屏幕共享，我教您怎么关掉。"),
        Said("链接在哪里？我不太会弄手机，能不能直接帮我取消掉，我有点着急", mine=True),
        Said("http://www.jd-kefu888.top/app.apk"),
    )
    message = (
        "【某某银行】尊敬的客户，您的积分18600分即将到期清零，请登录 bcm-jf.vip/h5 兑换现金礼包。"
    )
    lines = ("在家动动手，日入300-800元", "押金99元，做完一单返一单", "扫码进群领任务")
    return {
        "chat": as_bytes(chat("客服小张", "星期三 14:05", said)),
        "sms": as_bytes(sms("1069 0253 8812", "今天 10:32", message)),
        "poster": as_bytes(poster("刷单兼职", lines, "https://t.me/+AbCdEfGh123")),
    }


async def measure(rounds: int) -> dict[str, Any]:
    reader = Reader()
    started = time.perf_counter()
    await reader.read(b"a text file, which only starts the process")
    figures: dict[str, Any] = {"start": round(time.perf_counter() - started, 2)}
    assert reader.process is not None
    number = reader.process.pid
    figures["memory_started"] = memory(number)["VmRSS"]
    try:
        for name, data in pictures().items():
            figures[name] = await times(reader, number, data, rounds)
        figures["memory_most"] = memory(number)["VmHWM"]
        figures["address_space_most"] = memory(number)["VmPeak"]
    finally:
        await reader.close()
    return figures


async def times(reader: Reader, number: int, data: bytes, rounds: int) -> dict[str, Any]:
    wall, processor = [], []
    text = ""
    for _ in range(rounds):
        began, used = time.perf_counter(), processor_time(number)
        text = (await reader.read(data)).evidence
        wall.append(time.perf_counter() - began)
        processor.append(processor_time(number) - used)
    return {
        "wall_median": round(statistics.median(wall), 2),
        "wall_most": round(max(wall), 2),
        "processor_median": round(statistics.median(processor), 2),
        "text": text,
    }


def processor_time(number: int) -> float:
    """Give the seconds that a process has used; fields 14 and 15 of Linux's stat."""
    fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(number: int) -> dict[str, int]:
    lines = Path(f"/proc/{number}/status").read_text().splitlines()
    rows = (line.partition(":") for line in lines if line.startswith("Vm"))
    return {name: int(value.split()[0]) // _MIB for name, _, value in rows}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    configure("WARNING")
    rounds = options.parse_args().rounds
    machine = {
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
        "versions": {each: version(each) for each in PACKAGES},
        "command": " ".join(["python", "-m", "benchmarks.reading", *sys.argv[1:]]),
    }
    print(json.dumps(machine | asyncio.run(measure(rounds)), ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
