"""The window is closed in the middle of the work: the outer test looks at how the process ended."""


def test_leave_while_computing(dock, qtbot, press, out, request):
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(out / "closed"))
    dock.pages.setCurrentIndex(1)
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.analyse.bar.value() > 50, timeout=60_000)
    # no tidying up by the fixture: the window goes as it is
    dock.controller.work.cancel = lambda: None
    (out / "running").write_text("yes" if dock.controller.work.busy else "no")
