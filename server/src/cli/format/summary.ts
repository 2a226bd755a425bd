import { countOf } from '../../core/text/countOf';
import { countProblems, type CheckReport } from '../checkReport';

/** "2 files checked: 1 error, 3 warnings", with notes, ignored problems and fixes where there are any. */
export function summarize(report: CheckReport): string {
  const { files } = report;
  const notes = countProblems(report, 'information') + countProblems(report, 'hint');
  const ignored = files.reduce((sum, file) => sum + file.ignored, 0);
  const fixed = files.filter((file) => file.fixed).length;
  const fixable = files.flatMap(({ problems }) => problems).filter(({ fix }) => fix?.() !== undefined).length;
  const counts = [
    countOf(countProblems(report, 'error'), 'error'),
    countOf(countProblems(report, 'warning'), 'warning'),
    ...(notes > 0 ? [countOf(notes, 'note')] : []),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
  ];
  const mending = [
    ...(fixed > 0 ? [`${countOf(fixed, 'file')} fixed`] : []),
    ...(fixable > 0 ? [`--fix can mend ${fixable}`] : []),
  ];
  return [`${countOf(files.length, 'file')} checked: ${counts.join(', ')}`, ...mending].join('; ') + '\n';
}
