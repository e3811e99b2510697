"""Reads the images and labels that MNIST trains on."""

import gzip
import os
import struct
import sys

import torch


def load(folder):
    """Images [n, 1, height, width] from 0 to 1, and labels [n]."""
    images = read(folder, "train-images-idx3-ubyte")
    return images.unsqueeze(1).float() / 255, read(folder, "train-labels-idx1-ubyte").long()


def read(folder, name):
    path = os.path.join(folder, name)
    try:
        with open(path, "rb") if os.path.exists(path) else gzip.open(path + ".gz") as file:
            content = bytearray(file.read())
    except OSError as error:
        sys.exit(str(error))
    dimensions = content[3]
    shape = struct.unpack_from(f">{dimensions}I", content, 4)
    return torch.frombuffer(content, dtype=torch.uint8, offset=4 + 4 * dimensions).view(shape)
