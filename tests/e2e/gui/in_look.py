def test_look(dock, qtbot, press, shoot):
    shoot("look-0")
    press(dock.start.demo)
    for p in range(4):
        dock.pages.setCurrentIndex(p)
        shoot(f"look-{p + 1}")
