"""The relation network: MiniLM over a sentence with marked source and target, and three heads.

The encoder is BERT's (Devlin et al. 2019) with MiniLM's weights (Wang et al. 2020), written out here so that training
needs no library beside torch. Source and target are fenced by four unused words of the vocabulary, and the heads read
the states at the two opening fences and at the first token (R-BERT's way: Wu and He 2019).
"""

import json
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

from corpus import Example

FENCES = (1, 2, 3, 4)  # [unused0] source [unused1], [unused2] target [unused3]
START, END, PAD = 101, 102, 0
LONGEST = 160


class Layer(nn.Module):
    """One transformer block, post-norm."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out, self.up, self.down = nn.Linear(width, width), nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm_attention, self.norm = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        b, n, w = x.shape

        def split(t: torch.Tensor) -> torch.Tensor:
            return t.view(b, n, self.heads, w // self.heads).transpose(1, 2)

        scores = split(self.query(x)) @ split(self.key(x)).transpose(-1, -2) / (w // self.heads) ** 0.5 + mask
        mixed = (self.drop(scores.softmax(-1)) @ split(self.value(x))).transpose(1, 2).reshape(b, n, w)
        x = self.norm_attention(x + self.drop(self.out(mixed)))
        return self.norm(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """BERT's encoder."""

    def __init__(self, config: dict[str, int], layers: int, dropout: float = 0.1) -> None:
        super().__init__()
        width = config["hidden_size"]
        self.words = nn.Embedding(config["vocab_size"], width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.kinds = nn.Embedding(config["type_vocab_size"], width)
        self.norm, self.drop = nn.LayerNorm(width, 1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(width, config["num_attention_heads"], config["intermediate_size"], dropout) for _ in range(layers)
        )
        self.width = width

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.places(places) + self.kinds.weight[0]
        x = self.drop(self.norm(x))
        mask = (ids == PAD)[:, None, None, :].to(x.dtype) * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Relation(nn.Module):
    """Encoder and heads: ids (batch, tokens), positions of the two fences (batch, 2) to three rows of scores."""

    def __init__(self, loaded: tuple[Encoder, Tokenizer], acts: int, modalities: int, types: int) -> None:
        super().__init__()
        self.encoder, self.tokenizer = loaded
        width = self.encoder.width
        self.mix = nn.Sequential(nn.Linear(3 * width, width), nn.GELU(), nn.Dropout(0.2))
        self.head_act, self.head_modality, self.head_type = (nn.Linear(width, n) for n in (acts, modalities, types))

    def forward(self, ids: torch.Tensor, fences: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        x = self.encoder(ids)
        at = fences[:, :, None].expand(-1, -1, x.shape[-1])
        pair = x.gather(1, at)
        h = self.mix(torch.cat([x[:, 0], pair[:, 0], pair[:, 1]], -1))
        return self.head_act(h), self.head_modality(h), self.head_type(h)


def load_encoder(folder: Path, layers: int) -> tuple[Encoder, Tokenizer]:
    """The pretrained encoder, with `layers` of its layers evenly chosen, and its tokenizer."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    encoder, old = Encoder(config, layers), load_file(folder / "model.safetensors")
    names = {"words": "word", "places": "position", "kinds": "token_type"}
    state = {f"{new}.weight": old[f"embeddings.{name}_embeddings.weight"] for new, name in names.items()}
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "out": "attention.output.dense",
        "norm_attention": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm": "output.LayerNorm",
    }
    total = config["num_hidden_layers"]
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = old[f"embeddings.LayerNorm.{kind}"]
        for new in range(layers):
            at = new * total // layers + (total // layers - 1)
            for part, name in parts.items():
                state[f"layers.{new}.{part}.{kind}"] = old[f"encoder.layer.{at}.{name}.{kind}"]
    encoder.load_state_dict(state)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return encoder, tokenizer


def fenced(tokenizer: Tokenizer, row: Example) -> tuple[list[int], tuple[int, int]]:
    """The ids of a sentence with its fences, and where the two opening ones stand: 0 where nobody is marked.

    `RelationModel._fenced` does the same at run time, without torch: what changes here changes there.
    """
    marked = sorted((span, fence) for span, fence in ((row.source, 0), (row.target, 2)) if span[0] < span[1])
    ids, at, rest = [START], [0, 0], 0
    for (start, end), fence in marked:
        ids += _ids(tokenizer, row.text[rest:start])
        at[fence // 2] = len(ids)
        ids += [FENCES[fence], *_ids(tokenizer, row.text[start:end]), FENCES[fence + 1]]
        rest = end
    ids += _ids(tokenizer, row.text[rest:])
    return [*ids[: LONGEST - 1], END], (min(at[0], LONGEST - 2), min(at[1], LONGEST - 2))


def encode(tokenizer: Tokenizer, rows: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor]:
    """Rows as one padded batch."""
    pairs = [fenced(tokenizer, row) for row in rows]
    longest = max(len(ids) for ids, _ in pairs)
    ids = torch.tensor([[*ids, *[PAD] * (longest - len(ids))] for ids, _ in pairs])
    return ids, torch.tensor([at for _, at in pairs])


def _ids(tokenizer: Tokenizer, text: str) -> list[int]:
    ids: list[int] = tokenizer.encode(text, add_special_tokens=False).ids
    return ids
