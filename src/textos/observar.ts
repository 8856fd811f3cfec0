/** What is said of reports that are reviewed: observed, or agreed to. */
import { contados } from './contados';
import { textos } from './idioma';

export const OBSERVAR = textos(
  {
    /** Behind what the audit says: the entity is asked, not told off. */
    pedido: 'Corríjalo, o diga por qué es así.',
    /** Before a remark that would read as an answer of the entity. */
    observacion: (texto: string) => `Observación: ${texto}`,
    titulo: (periodo: string, n: number) =>
      `Revisión de ${periodo}: ${contados(n, 'reporte', 'reportes')}`,
    ninguno: (periodo: string) => `Nadie ha reportado nada de ${periodo}.`,
    sinEstado: 'Sin estado',
    estados: (cuentas: readonly (readonly [string, number])[]) =>
      cuentas.map(([estado, n]) => `${n} ${estado}`).join(' · '),
    donde: (periodo: string, estadoDato: string, valor: string) =>
      `${[periodo, estadoDato].filter(Boolean).join(', ')}: ${valor}`,
    sinDato: 'sin dato',
    hechos: (observados: number, conformes: number) =>
      [
        ...(observados > 0
          ? [contados(observados, 'reporte observado', 'reportes observados')]
          : []),
        ...(conformes > 0 ? [contados(conformes, 'reporte conforme', 'reportes conformes')] : []),
      ].join(', '),
    nada: 'No cambió ningún reporte.',
    quedan: (n: number) =>
      n === 1
        ? 'Un reporte ya está Conforme y queda así: para observarlo, quítele antes la conformidad en su celda.'
        : `${n} reportes ya están Conformes y quedan así: para observarlos, quíteles antes la conformidad en su celda.`,
    sinRespuesta: (n: number) =>
      n === 1
        ? 'Un reporte observado sigue sin respuesta: se da por conforme solo si se nombra su indicador.'
        : `${n} reportes observados siguen sin respuesta: se dan por conformes solo si se nombra su indicador.`,
    ver: 'Ver lo reportado',
    otraVez: 'Ver otro periodo',
    propio: 'Otra observación',
    conforme: 'Conforme',
    sinEscribir: 'Marque lo que se observa o lo que está conforme.',
    guardar: (observados: number, conformes: number) =>
      [
        ...(observados > 0 ? [`observar ${observados}`] : []),
        ...(conformes > 0
          ? [`dar ${conformes} por ${conformes === 1 ? 'conforme' : 'conformes'}`]
          : []),
      ]
        .join(' y ')
        .replace(/^./, (letra) => letra.toUpperCase()),
    comoSeguir:
      'No se escribió nada. --hallazgos QUIEN observa lo que la auditoría dice; --texto "…" --en QUIEN, lo propio; --conforme QUIEN da por conforme.',
  },
  {
    pedido: 'Corríjalo, o diga por qué es así.',
    observacion: (texto) => `Observación: ${texto}`,
    titulo: (periodo, n) => `Review of ${periodo}: ${contados(n, 'report', 'reports')}`,
    ninguno: (periodo) => `Nobody has reported anything of ${periodo}.`,
    sinEstado: 'No state',
    estados: (cuentas) => cuentas.map(([estado, n]) => `${n} ${estado}`).join(' · '),
    donde: (periodo, estadoDato, valor) =>
      `${[periodo, estadoDato].filter(Boolean).join(', ')}: ${valor}`,
    sinDato: 'no figure',
    hechos: (observados, conformes) =>
      [
        ...(observados > 0 ? [contados(observados, 'report observed', 'reports observed')] : []),
        ...(conformes > 0 ? [contados(conformes, 'report agreed to', 'reports agreed to')] : []),
      ].join(', '),
    nada: 'No report has changed.',
    quedan: (n) =>
      n === 1
        ? 'One report is Conforme already and stays so: to observe it, take that back in its cell first.'
        : `${n} reports are Conforme already and stay so: to observe them, take that back in their cells first.`,
    sinRespuesta: (n) =>
      n === 1
        ? 'One observed report has no answer yet: it is agreed to only by the name of its indicator.'
        : `${n} observed reports have no answer yet: they are agreed to only by the names of their indicators.`,
    ver: 'See what was reported',
    otraVez: 'See another period',
    propio: 'Another remark',
    conforme: 'Conforme',
    sinEscribir: 'Mark what is observed, or what is as it should be.',
    guardar: (observados, conformes) =>
      [
        ...(observados > 0 ? [`observe ${observados}`] : []),
        ...(conformes > 0 ? [`agree to ${conformes}`] : []),
      ]
        .join(' and ')
        .replace(/^./, (letra) => letra.toUpperCase()),
    comoSeguir:
      'Nothing was written. --hallazgos WHO observes what the audit says; --texto "…" --en WHO, your own remark; --conforme WHO agrees.',
  },
);
