"""Gradus beside other libraries, in one run: peers and Gradus in turn, the ratio to the best peer at the end.

usage: compare.py GRADUS-WORKLOADS [WORKLOAD ...] [--threads N] [--rounds N] [--cpu N]
Run it with a Python that has torch, jax, and keras with tensorflow-cpu.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys

PEERS = {
    "logreg": ["jax", "torch"],
    "playground": ["jax", "torch"],
    "boundary": ["jax", "torch"],
    "mlp": ["jax", "torch"],
    "lenet": ["keras", "torch"],
    "cnn": ["keras", "torch"],
    "lstm": ["torch", "keras"],
}
# Against the best peer, one thread.
BARS = {"logreg": 10, "playground": 25, "boundary": 1.8, "mlp": 1.3, "lenet": 1.5, "cnn": 2, "lstm": 1.15}

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("gradus")
parser.add_argument("workloads", nargs="*", default=list(PEERS))
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--rounds", type=int, default=3)
parser.add_argument("--cpu", default=None, help="the processor to stay on, for one thread")
options = parser.parse_args()


def rate(command):
    if options.cpu is not None:
        command = ["taskset", "-c", options.cpu] + command
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if lines else None


threads = str(options.threads)
peers = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers.py")
print(f"{'workload':11}{'Gradus':>12}{'best peer':>20}{'ratio':>8}{'bar':>7}   allocations a step, bytes")
for workload in options.workloads or PEERS:
    found = {}
    figures = {}
    for _ in range(options.rounds):
        for peer in PEERS[workload]:
            result = rate([sys.executable, peers, peer, workload, threads])
            if result:
                found.setdefault(peer, []).append(result["steps_per_second"])
        figures = rate([options.gradus, workload, "--threads", threads, "--seconds", "3", "--json"])
        found.setdefault("gradus", []).append(figures["steps_per_second"])
    medians = {name: statistics.median(values) for name, values in found.items()}
    ours = medians.pop("gradus")
    if not medians:
        print(f"{workload:11}{ours:12.1f}{'no peer':>20}")
        continue
    best = max(medians, key=medians.get)
    others = " ".join(f"{name} {value:.1f}" for name, value in medians.items() if name != best)
    print(
        f"{workload:11}{ours:12.1f}{best + ' ' + format(medians[best], '.1f'):>20}{ours / medians[best]:8.2f}"
        f"{BARS[workload]:7.2f}   {figures['allocations_per_step']:.1f}, {figures['bytes_peak'] / 1e6:.1f} MB   ({others})",
        flush=True)
