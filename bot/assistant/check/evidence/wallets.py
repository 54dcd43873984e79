"""Addresses of crypto wallets, recognised by their checksums."""

import hashlib
from enum import StrEnum

from stdnum import bitcoin

_TAPROOT = 0x2BC830A3  # the constant of bech32m, BIP 350
_TRON = 0x41  # the first byte of an address


class Coin(StrEnum):
    BITCOIN = "bitcoin"
    ETHEREUM = "ethereum"
    TRON = "tron"


def coin_of(address: str) -> Coin | None:
    """Tell an address's coin by its checksum; Ethereum, which needs no checksum, by its form."""
    if address[:2].lower() == "0x" and len(address) == 42:
        return Coin.ETHEREUM
    if bitcoin.is_valid(address) or _is_taproot(address.lower()):
        return Coin.BITCOIN
    return Coin.TRON if address.startswith("T") and _is_tron(address) else None


def _is_taproot(address: str) -> bool:
    data = [bitcoin._bech32_alphabet.find(c) for c in address[3:]]
    if not address.startswith("bc1p") or len(address) != 62 or -1 in data:
        return False
    return bitcoin.bech32_checksum([*bitcoin._expand_hrp("bc"), *data]) == _TAPROOT


def _is_tron(address: str) -> bool:
    try:
        raw = bitcoin.b58decode(address)
    except ValueError:  # a character that base58 leaves out
        return False
    check = hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4]
    return len(raw) == 25 and raw[0] == _TRON and raw[-4:] == check
