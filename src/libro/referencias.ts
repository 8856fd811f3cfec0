/** Codes that name a row of another table which is not there, and versions that overlap. */
import type { Ficha, Hallazgo, Lineamiento, Objetivo, Reporte, Servicio } from '../ceplan/tipos';
import { parseAddress } from '@pnftp/xlsx/plan';
import { agrupar } from '../ceplan/agrupar';
import { celdaDe, columnaDe, hallazgo, type TablaLeida } from './tablas';
import { texto } from './valores';

export interface Registros {
  readonly objetivos: readonly Objetivo[];
  readonly lineamientos: readonly Lineamiento[];
  readonly servicios: readonly Servicio[];
  readonly fichas: readonly Ficha[];
  readonly reportes: readonly Reporte[];
}

/** Codes that some row holds, whether or not the row could be taken; `tipo código` for fichas. */
export type CodigosEscritos = Readonly<
  Record<'objetivos' | 'lineamientos' | 'servicios' | 'fichas', ReadonlySet<string>>
>;

export type TablasPorRegistro = Readonly<Partial<Record<keyof Registros, TablaLeida | undefined>>>;

export function revisaReferencias(
  r: Registros,
  tablas: TablasPorRegistro,
  codigos: CodigosEscritos,
): Hallazgo[] {
  const hallazgos: Hallazgo[] = [];
  const donde = (registro: keyof Registros, fila: number, campo: string) => {
    const tabla = tablas[registro];
    if (!tabla) return null;
    const columna = columnaDe(tabla, campo) ?? columnaDe(tabla, 'codigo');
    return { hoja: tabla.hoja, celda: celdaDe(tabla, fila, columna?.indice ?? 0) };
  };
  const exige = (
    registro: keyof Registros,
    fila: number,
    campo: string,
    valor: string,
    en: 'objetivos' | 'lineamientos' | 'servicios',
    clave: Partial<Hallazgo> = {},
  ) => {
    if (valor === '' || codigos[en].has(valor) || !tablas[en]) return;
    hallazgos.push(
      hallazgo('referenciaDesconocida', 'error', donde(registro, fila, campo), {
        encontrado: valor,
        esperado: tablas[en].nombre,
        ...clave,
      }),
    );
  };
  for (const l of r.lineamientos) {
    exige('lineamientos', l.fila, 'objetivo', l.objetivo, 'objetivos', { codigo: l.codigo });
  }
  for (const s of r.servicios) {
    exige('servicios', s.fila, 'lineamiento', s.lineamiento, 'lineamientos', { codigo: s.codigo });
    // A plan without lineamientos has its services right below the objetivos.
    if (s.lineamiento === '' && codigos.lineamientos.size > 0) {
      hallazgos.push(
        hallazgo('obligatorioVacio', 'error', donde('servicios', s.fila, 'lineamiento'), {
          esperado: 'Lineamiento',
          datos: { tabla: tablas.servicios?.nombre ?? '', columna: 'Lineamiento' },
        }),
      );
    }
  }
  for (const f of r.fichas) {
    const clave = { tipo: f.tipo, codigo: f.codigo };
    exige('fichas', f.fila, 'objetivo', f.objetivo, 'objetivos', clave);
    exige('fichas', f.fila, 'servicio', f.servicio, 'servicios', clave);
    if (f.tipo === 'Servicio' && f.servicio === '') {
      hallazgos.push(
        hallazgo('servicioFalta', 'error', donde('fichas', f.fila, 'servicio'), clave),
      );
    }
    if (f.tipo === 'OP' && f.servicio !== '') {
      hallazgos.push(
        hallazgo('servicioSobra', 'advertencia', donde('fichas', f.fila, 'servicio'), {
          ...clave,
          encontrado: f.servicio,
        }),
      );
    }
  }
  for (const reporte of r.reportes) {
    if (codigos.fichas.has(`${reporte.tipo} ${reporte.codigo}`) || !tablas.fichas) continue;
    hallazgos.push(
      hallazgo('referenciaDesconocida', 'error', donde('reportes', reporte.fila, 'codigo'), {
        encontrado: `${reporte.tipo} ${reporte.codigo}`,
        esperado: tablas.fichas.nombre,
        tipo: reporte.tipo,
        codigo: reporte.codigo,
        anio: reporte.anio,
      }),
    );
  }
  return [...hallazgos, ...revisaVersiones(r.fichas, donde)];
}

/**
 * The one code that is blank in a table and the one that is missed there are the same: what misses
 * it follows. Of several nobody can tell which is which.
 */
export function conPerdidos(
  hallazgos: readonly Hallazgo[],
  tablas: ReadonlyMap<string, TablaLeida>,
): Hallazgo[] {
  const perdidos = new Map<Hallazgo, string>();
  const desconocidas = hallazgos.filter(({ regla }) => regla === 'referenciaDesconocida');
  for (const [nombre, suyas] of agrupar(desconocidas, ({ esperado }) => esperado)) {
    const tabla = tablas.get(nombre);
    const codigo = tabla && columnaDe(tabla, 'codigo');
    const [vacio, ...otros] = hallazgos.filter(
      ({ regla, datos }) =>
        regla === 'obligatorioVacio' &&
        datos?.tabla === nombre &&
        datos.columna === codigo?.encabezado,
    );
    const faltan = new Set(suyas.map(({ encontrado }) => encontrado));
    const [falta] = faltan;
    if (!tabla || !vacio || otros.length > 0 || faltan.size > 1) continue;
    if (falta!.startsWith(tipoEn(tabla, vacio))) perdidos.set(vacio, falta!);
  }
  return hallazgos.map((uno) => {
    const codigo = perdidos.get(uno);
    return codigo === undefined ? uno : { ...uno, explica: { codigos: [codigo] } };
  });
}

/** The type in the row of a cell, as others write it before a code; empty in a table without. */
function tipoEn(tabla: TablaLeida, { lugar }: Hallazgo): string {
  const tipo = columnaDe(tabla, 'tipo');
  const area = lugar && 'celda' in lugar ? parseAddress(lugar.celda) : null;
  if (!tipo || !area) return '';
  const celdas = tabla.filas[area.row - tabla.area.row - 1] ?? [];
  return `${texto(celdas[tipo.indice] ?? null)} `;
}

type Donde = (
  registro: 'fichas',
  fila: number,
  campo: string,
) => { hoja: string; celda: string } | null;

/** Two versions of an indicator in force in the same year: none of them can be chosen. */
function revisaVersiones(fichas: readonly Ficha[], donde: Donde): Hallazgo[] {
  const porClave = new Map<string, Ficha[]>();
  for (const ficha of fichas) {
    const clave = `${ficha.tipo} ${ficha.codigo}`;
    const lista = porClave.get(clave);
    if (lista) lista.push(ficha);
    else porClave.set(clave, [ficha]);
  }
  const hallazgos: Hallazgo[] = [];
  for (const versiones of porClave.values()) {
    const orden = [...versiones].sort(
      (a, b) => (a.vigenteDesde ?? -Infinity) - (b.vigenteDesde ?? -Infinity),
    );
    for (let i = 0; i < orden.length; i++) {
      const ficha = orden[i]!;
      const hasta = ficha.vigenteHasta ?? Infinity;
      if (hasta < (ficha.vigenteDesde ?? -Infinity)) {
        hallazgos.push(
          hallazgo('vigenciaInvertida', 'error', donde('fichas', ficha.fila, 'vigenteHasta'), {
            tipo: ficha.tipo,
            codigo: ficha.codigo,
            encontrado: `${ficha.vigenteDesde}–${ficha.vigenteHasta}`,
          }),
        );
      }
      const siguiente = orden[i + 1];
      if (!siguiente || (siguiente.vigenteDesde ?? -Infinity) > hasta) continue;
      hallazgos.push(
        hallazgo('vigenciaSolapada', 'error', donde('fichas', siguiente.fila, 'vigenteDesde'), {
          tipo: ficha.tipo,
          codigo: ficha.codigo,
          encontrado: vigencia(siguiente),
          esperado: vigencia(ficha),
        }),
      );
    }
  }
  return hallazgos;
}

const vigencia = (f: Ficha): string => `${f.vigenteDesde ?? '…'}–${f.vigenteHasta ?? '…'}`;
