"""What this topic gives you: English-like sentences whose words carry their part of speech, and the share of right tags.

Write `from support import tagged_sentences` to use them. Many of the words can be a noun or a verb ("the watch",
"we watch"): only the words before tell which.
"""

import numpy as np

TAGS = ("determiner", "adjective", "noun", "pronoun", "verb")

_BOTH = ("watch", "play", "walk", "love", "work", "rain", "fish", "plan")  # a noun or a verb
_WORDS = {
    "determiner": ("the", "a", "my", "every"),
    "adjective": ("old", "red", "small", "happy"),
    "noun": (*_BOTH, "teacher"),
    "pronoun": ("she", "we", "they"),
    "verb": (*_BOTH, "sees"),
}
# Which tags may follow a tag. A sentence begins as after a verb.
_NEXT = {
    "determiner": ("adjective", "noun", "noun"),
    "adjective": ("adjective", "noun", "noun"),
    "noun": ("verb",),
    "pronoun": ("verb",),
    "verb": ("determiner", "determiner", "pronoun"),
}
_VOCABULARY = tuple(dict.fromkeys(word for words in _WORDS.values() for word in words))
_VECTORS = dict(zip(_VOCABULARY, np.random.default_rng(8).normal(size=(len(_VOCABULARY), 8)), strict=True))


def tagged_sentences(count, length, seed):
    """Draw sentences of `length` words each.

    Args:
        count: how many sentences, N.
        length: how many words each has, T.
        seed: an integer; the same seed gives the same sentences.

    Returns:
        words: list of N lists of T words, to read.
        x: the words as vectors, float64 array (N, T, 8). A word has the same vector wherever it stands.
        y: their tags, one-hot, float64 array (N, T, 5) in the order of TAGS.
    """
    rng = np.random.default_rng(seed)
    words, tags = [], []
    for _ in range(count):
        tag, sentence, sentence_tags = "verb", [], []
        for _ in range(length):
            tag = str(rng.choice(_NEXT[tag]))
            sentence.append(str(rng.choice(_WORDS[tag])))
            sentence_tags.append(TAGS.index(tag))
        words.append(sentence)
        tags.append(sentence_tags)
    x = np.array([[_VECTORS[word] for word in sentence] for sentence in words])
    return words, x, np.eye(len(TAGS))[np.array(tags)]


def accuracy(model, x, y):
    """Return the share of words whose most probable tag is the right one; for you to look at."""
    return float(np.mean(np.argmax(np.asarray(model(np.asarray(x))), axis=-1) == np.argmax(y, axis=-1)))
