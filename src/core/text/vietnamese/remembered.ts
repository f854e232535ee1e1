// Answers about words: a text repeats its words, so most need to be found once only.

const MOST = 5000;

/** The same function, which remembers its answers to up to 5,000 texts. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    const found = answer(text);
    if (answers.size >= MOST) answers.clear();
    answers.set(text, found);
    return found;
  };
}
