import type { Idioma } from '../../textos/idioma';
import { COMPROBACION } from '../../textos/comprobacion';
import type { ClaimsReport } from '@pnftp/excel-claims';

/** The report as text to copy: first what differs, then how much was equal. */
export function informe({ excel, results }: ClaimsReport, idioma: Idioma): string {
  const textos = COMPROBACION[idioma];
  const distintos = results.filter(({ state }) => state === 'different');
  const iguales = results.filter(({ state }) => state === 'same').length;
  const ausentes = results.filter(({ state }) => state === 'unavailable');
  return [
    textos.titulo,
    textos.excel(excel.platform, excel.version, excel.language),
    textos.resumen(iguales, distintos.length, ausentes.length),
    ...distintos.map(({ id, claim, expected, given }) =>
      [
        '',
        `✗ ${id} — ${claim}`,
        `  ${textos.esperado}: ${expected}`,
        `  ${textos.obtenido}: ${given}`,
      ].join('\n'),
    ),
    ...(ausentes.length > 0
      ? ['', `${textos.ausentes}: ${ausentes.map(({ id }) => id).join(', ')}`]
      : []),
  ].join('\n');
}
