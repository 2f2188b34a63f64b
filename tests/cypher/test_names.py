import pytest
from hypothesis import given
from hypothesis import strategies as st

from cypher.names import fold, key_words, name_keys, search_text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Шойгу", "shoygu"),
        ("Zia-ul-Haq", "zia ul haq"),
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("Mi-35M “Hind E”", "mi 35m hind e"),
        ("Sana'a", "sanaa"),
        ("Russia’s", "russia"),
        ("  ", ""),
    ],
)
def test_folding_keeps_letters_and_digits_only(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "spellings",
    [
        "Sergei Sergey Sergej Sergeĭ",
        "Alexy Alexei Aleksey Alexey Aleksei",
        "Mohammad Muhammad Mohammed Mohamed Muhammed Mohd",
        "Kayani Kiyani Kiani",
        "Shoygu Shoigu Шойгу",
        "Zelensky Zelenskyy Zelenskiy Zelenskyi",
        "Yevgeny Evgeny Evgeniy Yevgeni",
        "Dmitry Dmitri Dmitriy Dimitri",
        "Hussain Husain Hussein Hossein",
        "Ahmed Ahmad",
        "Qamar Kamar",
        "Nadeem Nadim",
        "Masood Masud",
        "Fyodor Fedor",
        "Alexander Aleksandr Alexandr",
        "Sergeyevich Sergeevich",
        "Mikhail Mihail",
        "Haider Haidar Hayder",
        "Yousuf Yusuf Yousaf Youssef",
        "Yuri Yury Yuriy Iurii",
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: str) -> None:
    assert len({name_keys(one) for one in spellings.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    ["Hasan Husain", "Kamal Kamil", "Sajid Sajjad", "Nawaz Shehbaz", "Asim Azam", "Putin Patten"],
)
def test_different_names_keep_different_keys(pair: str) -> None:
    one, other = pair.split()
    assert name_keys(one) != name_keys(other)


def test_particles_have_no_key_unless_they_are_all_there_is() -> None:
    assert name_keys("Abdel Fattah el-Sisi") == name_keys("Abdul Fatah al Sisi")
    assert len(name_keys("Mohammed bin Salman")) == 2
    assert name_keys("Al") == ("al",)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_key_is_never_empty(text: str) -> None:
    assert all(name_keys(text))


def test_search_text_holds_every_name_and_every_key_whatever_the_order() -> None:
    names = ["Sergei Shoigu", "Sergey Shoygu"]
    assert search_text(names) == search_text(reversed(names))
    assert set(search_text(names).split()) == {
        "sergei",
        "shoigu",
        "sergey",
        "shoygu",
        *key_words(["Sergej Shojgu", "Sergei Shoigu"][1:]),
    }


@given(st.lists(st.text()))
def test_search_text_is_never_empty_and_is_plain_words(names: list[str]) -> None:
    assert search_text(names)
    assert fold(search_text(names)) == search_text(names)
