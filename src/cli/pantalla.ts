/** What an evaluation gave, for a person at a terminal. */
import type { Resultado, ResultadoReparacion } from '../acciones';
import { esND } from '../ceplan/cifra';
import { formatoAvance, formatoNumero } from '../ceplan/formato';
import type { AvanceObjetivo, AvanceServicio, Evaluacion } from '../ceplan/tiposEvaluacion';
import type { Cifra, Clave, Nivel, Politica, Severidad } from '../ceplan/tipos';
import { valueOf } from '@pnftp/xlsx/plan';
import { comoTexto } from '../libro/valores';
import { SEMAFORO } from '../libro/estilo';
import { cli } from '../textos/cli';
import { JUSTIFICAR } from '../textos/justificar';
import { parrafo, pintor, tabla, type Pinta, type Tono } from './tabla';
import type { Terminal } from './salida';

const T = cli.resumen;
const CUANTOS_HALLAZGOS = 12;

const TONO_NIVEL: Readonly<Record<Nivel, Tono>> = {
  bajo: 'rojo',
  intermedio: 'amarillo',
  alto: 'verde',
};
const TONO_SEVERIDAD: Readonly<Record<Severidad, Tono>> = {
  error: 'rojo',
  advertencia: 'amarillo',
  aviso: 'azul',
};

const nombre = ({ tipo, codigo }: Clave): string => `${tipo} ${codigo}`;

export function resumenDeEvaluacion(resultado: Resultado, terminal: Terminal): string[] {
  const { politica, evaluacion } = resultado;
  const pinta = pintor(terminal.colores);
  if (!politica || !evaluacion) return resumenDeHallazgos(resultado, terminal, false);
  return [
    pinta(`${politica.nombre}`, 'negrita'),
    pinta(T.titulo(politica.anioEvaluado), 'negrita'),
    '',
    ...niveles(evaluacion, politica, pinta),
    '',
    ...medias(politica, evaluacion, pinta),
    '',
    ...indice(politica, evaluacion, pinta),
    '',
    ...valoracion(politica, evaluacion, pinta),
    '',
    ...compromisos(evaluacion, pinta),
    '',
    ...resumenDeHallazgos(resultado, terminal, true),
  ];
}

function niveles({ conteos }: Evaluacion, { parametros }: Politica, pinta: Pinta): string[] {
  const claves = ['objetivos', 'indicadoresOP', 'indicadoresServicios', 'total'] as const;
  const filas = T.filas(parametros.nombres);
  const aparte = parametros.noReportadoEnNiveles === 'aparte';
  return tabla(
    [
      [pinta(T.niveles, 'negrita'), ...T.cabecera, ...(aparte ? [T.noReporto] : [])],
      ...claves.map((clave) => {
        const c = conteos[clave];
        const cifras = [c.bajo, c.intermedio, c.alto, c.nd, c.total];
        return [filas[clave], ...(aparte ? [...cifras, c.noReportados] : cifras).map(String)];
      }),
    ],
    [1, 2, 3, 4, 5, 6],
    '',
  );
}

const conNivel = (politica: Politica, valor: Cifra, nivel: Nivel | null, pinta: Pinta): string => {
  if (esND(valor)) return 'ND';
  const { simbolo } = SEMAFORO[nivel ?? 'nd'];
  const texto = `${formatoAvance(valor, politica.parametros.decimales, politica.parametros)} ${simbolo}`;
  return nivel ? pinta(texto, TONO_NIVEL[nivel]) : texto;
};

/** Means of the year: of the OPs, and of the services that have several indicators. */
function medias(politica: Politica, e: Evaluacion, pinta: Pinta): string[] {
  const { objetivo, servicio } = politica.parametros.nombres;
  const bloque = (titulo: string, lista: readonly (AvanceObjetivo | AvanceServicio)[]) =>
    tabla(
      [
        [pinta(titulo, 'negrita'), T.at1, T.at2],
        ...lista.map((media) => [
          media.codigo,
          conNivel(politica, media.avanceTipo1, media.nivelTipo1, pinta),
          conNivel(politica, media.avanceTipo2, media.nivelTipo2, pinta),
        ]),
      ],
      [1, 2],
      '',
    );
  const servicios = e.servicios.filter((s) => s.anio === e.anio);
  return [
    ...bloque(
      objetivo.varios,
      e.objetivos.filter((o) => o.anio === e.anio),
    ),
    ...(servicios.length > 0 ? ['', ...bloque(T.servicios(servicio.varios), servicios)] : []),
  ];
}

function indice(politica: Politica, { indiceGestion: i }: Evaluacion, pinta: Pinta): string[] {
  const cifra = (valor: Cifra) => conNivel(politica, valor, null, pinta).replace(/ –$/, '');
  const lineas = [
    `${pinta(T.indice, 'negrita')}  ${conNivel(politica, i.valor, i.nivel, pinta)}${i.nivel ? ` ${i.nivel}` : ''}`,
  ];
  if (i.dependeDe.length > 0) {
    const partes = [
      ...i.dependeDe.map((a) => T.si(nombre(a), cifra(a.siCero), cifra(a.siND))),
      ...i.parejas.map(({ figuras: [a, b], siCero, siND }) =>
        T.si(T.aLaVez(nombre(a), nombre(b)), cifra(siCero), cifra(siND)),
      ),
    ];
    lineas.push(`  ${T.dependeDe}: ${partes.join('; ')}`);
  }
  return lineas;
}

function valoracion(politica: Politica, { valoracion: v }: Evaluacion, pinta: Pinta): string[] {
  const puntaje = (c: Cifra) => (esND(c) ? 'ND' : formatoNumero(Math.round(c * 100) / 100));
  const otras = v.alternativas.filter((a) => !a.elegida);
  return [
    `${pinta(T.valoracion, 'negrita')}  ${puntaje(v.puntaje)}${v.nivel ? ` ${v.nivel}` : ''}`,
    ...v.criterios.map(
      (c) =>
        `  criterio ${c.numero} (peso ${c.peso}): ${c.nivel ?? '–'}${c.numero < 3 && !esND(c.cifra) ? `, ${formatoAvance(c.cifra, politica.parametros.decimales)}` : ''}`,
    ),
    ...(otras.length > 0
      ? [
          `  ${T.criterio2}: ${otras
            .map(
              (a) =>
                `${LECTURAS[a.lectura]} ${esND(a.cifra) ? 'ND' : formatoAvance(a.cifra)} → ${a.nivel ?? 'ND'}, total ${puntaje(a.puntaje)}`,
            )
            .join('; ')}`,
        ]
      : []),
  ];
}

const LECTURAS = {
  promedio: 'promedio acotado',
  proporcionAlto: 'proporción en alto',
  proporcionAltoDeclarada: 'proporción en alto declarada',
} as const;

function compromisos({ compromisos: lista }: Evaluacion, pinta: Pinta): string[] {
  return [
    pinta(T.compromisos(lista.length), 'negrita'),
    ...tabla(
      [
        [...T.cabeceraCompromisos],
        ...lista.map((c) => [
          String(c.numero),
          nombre(c),
          T.medidas[c.medida],
          c.plazo,
          c.responsable,
        ]),
      ],
      [0],
    ),
  ];
}

export function resumenDeHallazgos(
  { hallazgos: todos, justificados }: Resultado,
  { colores, ancho }: Terminal,
  enHoja: boolean,
): string[] {
  const pinta = pintor(colores);
  const hallazgos = todos.filter(({ plegada }) => !plegada);
  const cuenta = (s: Severidad) => hallazgos.filter((h) => h.severidad === s).length;
  const partes = (['error', 'advertencia', 'aviso'] as const).map((s) =>
    pinta(
      `${cuenta(s)} ${T.severidades[s][cuenta(s) === 1 ? 0 : 1]}`,
      ...(cuenta(s) > 0 ? [TONO_SEVERIDAD[s]] : []),
    ),
  );
  const vistos = hallazgos.slice(0, CUANTOS_HALLAZGOS);
  const resto = hallazgos.length - vistos.length;
  return [
    `${pinta(T.hallazgos, 'negrita')}  ${hallazgos.length === 0 ? T.ninguno : partes.join(' · ')}`,
    ...vistos.flatMap((h) => {
      const lugar = h.hoja && h.celda ? `${h.hoja}!${h.celda}` : h.hoja;
      const quien = [h.tipo, h.codigo].filter(Boolean).join(' ');
      const donde = [lugar, quien].filter(Boolean).join(', ');
      const texto = `${donde ? `${donde}: ` : ''}${h.mensaje}${h.severidad === 'error' && h.accion ? ` ${h.accion}` : ''}`;
      const marca = pinta(SIMBOLO[h.severidad], TONO_SEVERIDAD[h.severidad]);
      // What follows from the one above stands under it.
      const sangria = h.causa === null ? '  ' : '    ';
      return parrafo(`${marca} ${texto}`, Math.max(ancho - sangria.length, 40), '  ').map(
        (l) => `${sangria}${l}`,
      );
    }),
    ...(resto > 0 ? [`  ${T.masHallazgos(resto, enHoja ? T.enHoja : T.enJson)}`] : []),
    ...resumenDeJustificados(justificados, ancho),
  ];
}

/** They stand apart and are counted nowhere. */
function resumenDeJustificados(justificados: Resultado['justificados'], ancho: number): string[] {
  const visibles = justificados.filter(({ plegada }) => !plegada);
  if (visibles.length === 0) return [];
  const resto = visibles.length - CUANTOS_HALLAZGOS;
  return [
    T.justificados(visibles.length),
    ...visibles.slice(0, CUANTOS_HALLAZGOS).flatMap((h) => {
      const quien = [h.tipo, h.codigo].filter(Boolean).join(' ');
      const donde = [h.hoja && h.celda ? `${h.hoja}!${h.celda}` : h.hoja, quien].filter(Boolean);
      const texto = `– ${donde.join(', ')}: ${h.titulo}. ${JUSTIFICAR.es.dicho(h.justificacion!)}`;
      return parrafo(texto, Math.max(ancho - 2, 40), '  ').map((l) => `  ${l}`);
    }),
    ...(resto > 0 ? [`  ${T.masHallazgos(resto, '')}`] : []),
  ];
}

const CUANTAS_REPARADAS = 20;

/** Each cell with what it said and what it says now; the rest stands in the Bitácora. */
export function resumenDeReparar({ reparadas, bitacora, notas }: ResultadoReparacion): string[] {
  const resto = reparadas.length - CUANTAS_REPARADAS;
  return [
    ...(reparadas.length > 0 ? [T.reparadas(reparadas.length)] : []),
    ...reparadas
      .slice(0, CUANTAS_REPARADAS)
      .map(
        ({ hoja, celda, antes, despues }) =>
          `  ${hoja}!${celda}: «${comoTexto(valueOf(antes))}» → ${comoTexto(valueOf(despues))}`,
      ),
    ...(resto > 0 ? [`  ${T.masReparadas(resto)}`] : []),
    ...(bitacora ? [T.listaEn(bitacora)] : []),
    ...notas,
    '',
  ];
}

export const SIMBOLO: Readonly<Record<Severidad, string>> = {
  error: '■',
  advertencia: '▲',
  aviso: '·',
};
