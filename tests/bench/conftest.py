"""The bench is no package that is installed: its folder is put on the path, as it is when its commands run."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))
