import { asciiLook, foreignCharacterIn, isAsciiVisible } from '../../mapping/asciiLook';
import { foldLaceworkAccountName } from '../../mapping/laceworkAccountName';
import type { LaceworkAccountName, LaceworkAccountNames } from '../../mapping/laceworkAccountNames';
import { nameFaultOf } from '../../mapping/nameFault';
import { quote } from '../../text/quote';
import { renaming } from '../renaming';
import type { Fix, Rule } from '../rule';

export const confusableLaceworkAccount: Rule = {
  meta: {
    id: 'confusable-lacework-account',
    title: 'A Lacework account name with characters beyond ASCII',
    category: 'names',
    severity: 'warning',
    fix: 'suggestion',
  },

  *check(mapping) {
    const names = mapping.laceworkAccountNames();
    const confusable = names.withFault('confusable');
    if (confusable.length === 0) {
      return;
    }
    const others = names.all.filter(({ fault }) => fault !== 'confusable');
    const lookingSo = new Map(others.map((other) => [foldLaceworkAccountName(other.name), other]));
    for (const place of confusable) {
      const { name, span } = place;
      const twin = lookingSo.get(foldLaceworkAccountName(asciiLook(name)));
      const finding = {
        span,
        message: `${quote(name, 26)} ${whatIsWrong(name, twin)}`,
        suggestions: () => renamings(names, place),
      };
      yield twin === undefined
        ? finding
        : { ...finding, related: [{ span: twin.span, message: `${quote(twin.name)} is here` }] };
    }
  },
};

function whatIsWrong(name: string, twin: LaceworkAccountName | undefined): string {
  const { codePoint = '', isInvisible, looksLike } = foreignCharacterIn(name.trim()) ?? {};
  if (twin !== undefined) {
    return `looks like ${quote(twin.name, 26)} but has ${codePoint}: Lacework may take them for two accounts. Write one name.`;
  }
  if (asciiLook(name).trim() === '') {
    return 'has invisible characters only: Lacework may know no account of that name. Write its name.';
  }
  if (isInvisible === true) {
    return `has the invisible character ${codePoint}: Lacework may know no account of that name. Remove the character.`;
  }
  return looksLike === undefined
    ? `has ${codePoint}, which is not ASCII: what Lacework does with such names is undocumented. Check the name.`
    : `has ${codePoint}, which only looks like ${quote(looksLike)}: Lacework may know no account of that name. Write ASCII.`;
}

function renamings(names: LaceworkAccountNames, place: LaceworkAccountName): Fix[] {
  const look = asciiLook(place.name).trim();
  const isSound = isAsciiVisible(look) && nameFaultOf(look) === undefined;
  return isSound && names.rivalOf(place, look) === undefined ? [renaming(place, look)] : [];
}
