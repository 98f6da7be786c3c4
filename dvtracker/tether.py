"""Ends this process when the one that started it ends, however that ends.

`make` that is killed outright takes nothing along: without this, the server it started would go on.
"""

import ctypes
import os
import signal
import sys
import threading
import time

LOOK_EVERY = 0.5  # seconds


def end_with_parent() -> None:
    """From now on, SIGTERM for us when our parent is gone."""
    parent = os.getppid()
    if sys.platform == "linux":
        set_parent_death_signal = 1
        ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGTERM)
        if os.getppid() != parent:  # It went while we were asking.
            os.kill(os.getpid(), signal.SIGTERM)
    else:
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
