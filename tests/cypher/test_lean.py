import subprocess
import sys


def test_the_driver_is_imported_without_pandas_which_stays_importable() -> None:
    text = (
        "import sys; import cypher.engines.driver; assert 'pandas' not in sys.modules; "
        "assert 'numpy' not in sys.modules; import numpy, json; print(numpy.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True)
    assert done.stdout == "numpy\n"


def test_the_store_is_imported_without_the_driver() -> None:
    text = "import sys; import cypher.store, cypher.answers; assert 'neo4j' not in sys.modules"
    subprocess.run([sys.executable, "-c", text], check=True)
