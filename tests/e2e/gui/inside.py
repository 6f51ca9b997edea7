"""Given to ``qgis --code``: runs pytest within the window, says how it went, and closes the window."""

import os
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import qgis.utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer

out = Path(os.environ["CIVICGRID_GUI_OUT"])
tests = os.environ["CIVICGRID_GUI_TESTS"].splitlines()


def run_tests():
    """Run the tests; the exit code is written last, whatever happens."""
    code = 99
    try:
        width, height = (int(part) for part in os.environ["CIVICGRID_GUI_SIZE"].split("x"))
        qgis.utils.iface.mainWindow().setGeometry(0, 0, width, height)
        with (out / "pytest.txt").open("w", encoding="utf-8") as said, redirect_stdout(said), redirect_stderr(said):
            code = pytest_code()
    except BaseException:  # the outer test must hear of it  # noqa: BLE001
        (out / "pytest.txt").open("a", encoding="utf-8").write(traceback.format_exc())
    finally:
        (out / "exitcode.part").write_text(str(int(code)))
        (out / "exitcode.part").replace(out / "exitcode")
        leave()


def pytest_code():
    """Call pytest; its settings stand in ``pytest.ini`` beside this file."""
    import pytest

    here = Path(tests[0].split("::")[0]).parent
    sys.path.insert(0, str(here))
    return pytest.main(["-c", str(here / "pytest.ini"), "--rootdir", str(here), "-p", "no:pytest_qgis", *tests])


def leave():
    """Close the window as a person does, with nothing left to ask about."""
    QgsProject.instance().clear()
    QgsProject.instance().setDirty(False)
    qgis.utils.iface.mainWindow().close()


QTimer.singleShot(1000, run_tests)
