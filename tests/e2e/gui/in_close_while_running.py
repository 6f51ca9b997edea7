"""The window is closed in the middle of the work: the outer test looks at how the process ended."""


def test_leave_while_computing(plugin, qtbot, press, out):
    # not the fixture ``dock``: it would stop the work before the window closes
    plugin.show_dock()
    dock = plugin.dock
    qtbot.waitUntil(dock.isVisible, timeout=5_000)
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(out / "closed"))
    dock.show_page(dock.analyse)
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.analyse.bar.value() > 50, timeout=60_000)
    (out / "running").write_text("yes" if dock.controller.work.busy else "no")
