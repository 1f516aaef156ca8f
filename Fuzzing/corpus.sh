#!/bin/bash
# Inputs for the fuzzers to start from, made of the lessons: corpus.sh FOLDER
set -eu
folder=$1
lessons=$(dirname "$0")/../lessons
mkdir -p "$folder/formulas" "$folder/lessons" "$folder/answers"
# A lesson a file, and its first part alone, which is quicker to change.
for lesson in "$lessons"/*/*.md; do
  name=$(basename "$lesson" .md)
  cp "$lesson" "$folder/lessons/$name"
  head -c 3000 "$lesson" >"$folder/lessons/$name-start"
done
head -c 6000 "$lessons/concepts.toml" >"$folder/lessons/concepts"
# A formula a file.
number=0
grep -hoE "^[a-zA-Z0-9_']+ *= *[^\"{\[#]+" "$lessons"/*/*.md | sort -u | while read -r formula; do
  number=$((number + 1))
  printf '%s' "$formula" >"$folder/formulas/lesson-$number"
  printf '%s' "${formula#*=}" >"$folder/formulas/right-$number"
done
printf 'softmax(W @ x + b)' >"$folder/formulas/product"
printf 'sum(A^2, axis=0) >= [1 2 3]' >"$folder/formulas/comparison"
# Answers to whatever the first byte chooses.
number=0
for answer in '4\n32\n3.2\n20.48' '2 8 17 13' '6 16 31 26\n2 8 17 13\n65.75' 'b\na0 - eta*g0' 'rate=0.4' '1b 2a' '-1/3' '2,5e-3'; do
  for first in a b c d e f g h i j k l m n o p q r s t u v w x y z A B C D E F G H I J K L; do
    number=$((number + 1))
    printf "$first$answer" >"$folder/answers/answer-$number"
  done
done
