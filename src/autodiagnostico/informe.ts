import type { Idioma } from '../textos/idioma';
import { AUTODIAGNOSTICO } from '../textos/autodiagnostico';
import type { Diagnostico } from './diagnosticar';

/** The report as text to copy: first what differs, then how much was equal. */
export function informe({ excel, resultados }: Diagnostico, idioma: Idioma): string {
  const textos = AUTODIAGNOSTICO[idioma];
  const distintos = resultados.filter(({ estado }) => estado === 'distinto');
  const iguales = resultados.filter(({ estado }) => estado === 'igual').length;
  const ausentes = resultados.filter(({ estado }) => estado === 'no disponible');
  return [
    textos.titulo,
    textos.excel(excel.plataforma, excel.version, excel.idioma),
    textos.resumen(iguales, distintos.length, ausentes.length),
    ...distintos.map(({ id, claim, esperado, obtenido }) =>
      [
        '',
        `✗ ${id} — ${claim}`,
        `  ${textos.esperado}: ${esperado}`,
        `  ${textos.obtenido}: ${obtenido}`,
      ].join('\n'),
    ),
    ...(ausentes.length > 0
      ? ['', `${textos.ausentes}: ${ausentes.map(({ id }) => id).join(', ')}`]
      : []),
  ].join('\n');
}
