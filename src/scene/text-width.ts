const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/u;
/** Marks that only steer the direction of what is around them. */
const INVISIBLE = /\p{Cf}/u;
const NARROW = new Set("iljtfI.,:;'|!()[] ");

/**
 * About how wide a text is in a proportional sans serif, in px.
 *
 * A scene lays out before anything is drawn, so it cannot measure; this errs on the wide side.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) {
    if (WIDE.test(character)) em += 1;
    else if (NARROW.has(character)) em += 0.34;
    else if (INVISIBLE.test(character)) continue;
    else if (character >= 'A' && character <= 'Z') em += 0.7;
    else if (character === '%' || character === 'm' || character === 'w') em += 0.86;
    else em += 0.58;
  }
  return em * fontSize;
}
