"""Work off the GUI thread: only the last thing asked for is answered, and in this thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from threading import Event, get_ident

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from wsis_reader.ui.worker import Worker

pytestmark = pytest.mark.usefixtures("qapp")


class Inline(Executor):
    """Does the work at once, in the thread that asks."""

    def submit(self, function: Callable[..., object], /, *args: object, **kwargs: object) -> Future[object]:  # type: ignore[override]  # what is passed is not looked at
        future: Future[object] = Future()
        try:
            future.set_result(function(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@pytest.fixture
def threaded() -> Iterator[Worker]:
    worker = Worker(lambda: ThreadPoolExecutor(1))
    yield worker
    worker.close()


@pytest.fixture
def inline() -> Worker:
    return Worker(Inline)


def heard_by(worker: Worker) -> list[object]:
    heard: list[object] = []
    worker.answered.connect(heard.append)
    worker.failed.connect(heard.append)
    return heard


def test_an_answer_comes_in_the_thread_of_the_worker_and_the_work_is_done_in_another(
    threaded: Worker, qtbot: QtBot
) -> None:
    threads: list[int] = []
    threaded.answered.connect(lambda _: threads.append(get_ident()))
    with qtbot.waitSignal(threaded.answered) as answered:
        threaded.run(get_ident)
    assert threads == [get_ident()]
    assert answered.args[0] != get_ident()


def test_an_error_is_delivered_as_it_was_raised(threaded: Worker, qtbot: QtBot) -> None:
    error = ValueError("no")

    def fail() -> None:
        raise error

    with qtbot.assertNotEmitted(threaded.answered), qtbot.waitSignal(threaded.failed) as failed:
        threaded.run(fail)
    assert failed.args == [error]


def test_of_several_things_only_the_last_is_answered_and_what_waited_is_not_begun(
    threaded: Worker, qtbot: QtBot
) -> None:
    heard, begun, go_on = heard_by(threaded), [], Event()
    threaded.run(lambda: go_on.wait(10) and "first")
    threaded.run(lambda: begun.append("second"))
    with qtbot.waitSignal(threaded.answered):
        threaded.run(lambda: "third")
        go_on.set()
    assert (heard, begun) == (["third"], [])


def test_a_late_error_of_what_was_overtaken_is_dropped(threaded: Worker, qtbot: QtBot) -> None:
    go_on = Event()

    def fail() -> None:
        go_on.wait(10)
        raise ValueError("late")

    with qtbot.assertNotEmitted(threaded.failed), qtbot.waitSignal(threaded.answered):
        threaded.run(fail)
        threaded.run(lambda: "last")
        go_on.set()


def test_with_an_inline_executor_everything_is_answered_at_the_next_turn(inline: Worker) -> None:
    heard = heard_by(inline)
    inline.run(lambda: 1)
    assert heard == []
    QCoreApplication.sendPostedEvents()
    assert heard == [1]


def test_what_is_forgotten_is_not_answered(inline: Worker) -> None:
    heard = heard_by(inline)
    inline.run(lambda: 1)
    inline.forget()
    QCoreApplication.sendPostedEvents()
    assert heard == []


def test_no_thread_is_made_before_there_is_work() -> None:
    made: list[int] = []

    def make() -> Executor:
        made.append(1)
        return Inline()

    worker = Worker(make)
    worker.close()
    assert made == []
    worker = Worker(make)
    worker.run(int)
    worker.run(int)
    assert made == [1]


def test_closing_waits_for_what_is_being_done_drops_the_rest_and_answers_nothing() -> None:
    ended: list[dict[str, object]] = []

    class Ending(Inline):
        def shutdown(self, **how: object) -> None:  # type: ignore[override]  # only told, not done
            ended.append(how)

    worker = Worker(Ending)
    heard = heard_by(worker)
    worker.run(int)
    worker.close()
    QCoreApplication.sendPostedEvents()
    assert (ended, heard) == ([{"wait": True, "cancel_futures": True}], [])
