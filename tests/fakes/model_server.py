"""Serves a small language model over HTTP until standard input ends: run by the Python that has xllamacpp, not by the tests'.

The one argument is the file with the weights. The first line written is the address.
"""

import sys

import xllamacpp


def main() -> None:
    """Serve on a free port of this machine."""
    params = xllamacpp.CommonParams()
    params.model.path = sys.argv[1]
    params.hostnames, params.port = ["127.0.0.1"], 0
    params.n_ctx, params.n_predict, params.n_parallel = 2048, 400, 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = (
        1  # two wait for each other where others are at work
    )
    params.sampling.seed = 7
    params.warmup = False
    server = xllamacpp.Server(params)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main()
