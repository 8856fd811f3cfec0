/** A page for who decides: how it stands, what it hangs on, what changed, what is to be decided. */
import { esND } from '../ceplan/cifra';
import { formatoNumero } from '../ceplan/formato';
import type { Material } from '../libro/avance';
import type { MatrizLeida } from '../libro/matrizLeida';
import { matriz as TM } from '../textos/documentos';
import { enLista, informe as TI } from '../textos/informe';
import { memoria as T } from '../textos/papeles';
import { bloque, conEstilo, parrafo, pregunta, type Contenido, type Documento } from './bloques';
import { escrito, Fuente, nivelEnPalabras } from './fuente';
import { codigoDe } from './informe';
import { conteos, elIndice, laValoracion } from './secciones/resumen';

/** So many names of a list: the page is one. */
const CABEN = 8;

const lista = (nombres: readonly string[]): string =>
  nombres.length <= CABEN
    ? enLista(nombres)
    : `${nombres.slice(0, CABEN).join(', ')} ${T.mas(nombres.length - CABEN)}`;

export function planMemoria(m: Material, matriz: MatrizLeida): Documento {
  const f = new Fuente(m, matriz);
  const codigo = codigoDe(m);
  const { apartados } = T;
  return {
    titulo: `${T.titulo}. ${m.datos.nombre}`,
    pie: `${T.titulo} ${f.anio}. ${m.datos.nombre}`,
    autor: m.datos.conductor,
    codigo,
    apaisadoAlFinal: false,
    piezas: [
      bloque(
        'memoria',
        T.titulo,
        conEstilo('encabezado', `${T.titulo}, ${f.anio}`),
        conEstilo('dato', { negrita: m.datos.nombre }),
        conEstilo('nota', TI.codigo(codigo)),
        conEstilo('apartado', apartados.estado),
        parrafo(elIndice(f), ' ', laValoracion(f)),
        parrafo(...conteos(f)),
        conEstilo('apartado', apartados.depende),
        ...deQueDepende(f),
        ...(f.anterior === null
          ? []
          : [conEstilo('apartado', apartados.cambio(f.anterior)), ...queCambio(f, f.anterior)]),
        conEstilo('apartado', apartados.decidir),
        ...porDecidir(f).map((frase) => conEstilo('vineta', frase)),
      ),
      pregunta('memoria', T.pregunta),
    ],
  };
}

const PRIMEROS = 3;

function deQueDepende(f: Fuente): Contenido[] {
  const { indiceGestion: indice } = f.m.evaluacion;
  const nombreDe = (codigo: string) =>
    f.delAnio.find((i) => i.tipo === 'OP' && i.codigo === codigo)?.ficha.indicador ?? '';
  const dudosos = indice.dudosos.map(({ codigo }) => codigo);
  return [
    ...indice.dependeDe
      .slice(0, PRIMEROS)
      .map((a) =>
        conEstilo(
          'vineta',
          T.aporta(
            a.codigo,
            nombreDe(a.codigo),
            f.avance(a.aporte),
            a.motivos.map((uno) => TI.indice.motivos[uno]).join('; '),
          ),
        ),
      ),
    parrafo(
      dudosos.length === 0
        ? T.firme
        : TI.indice.dudosos(
            enLista(dudosos),
            f.avance(indice.dudososEnCero),
            f.avance(indice.dudososND),
            dudosos.length === 1,
          ),
    ),
  ];
}

const ORDEN = ['bajo', 'intermedio', 'alto'] as const;

function queCambio(f: Fuente, previo: number): Contenido[] {
  const cambios = f.delAnio.flatMap((i) => {
    const antes = f.en(i, previo)?.nivelTipo1 ?? null;
    if (antes === null || i.nivelTipo1 === null || antes === i.nivelTipo1) return [];
    return [{ nombre: f.nombrado(i), baja: ORDEN.indexOf(i.nivelTipo1) < ORDEN.indexOf(antes) }];
  });
  const nombres = (baja: boolean) =>
    cambios.filter((c) => c.baja === baja).map(({ nombre }) => nombre);
  if (cambios.length === 0) return [parrafo(T.igual)];
  return [
    ...(nombres(true).length > 0 ? [conEstilo('vineta', T.bajan(lista(nombres(true))))] : []),
    ...(nombres(false).length > 0 ? [conEstilo('vineta', T.suben(lista(nombres(false))))] : []),
  ];
}

function porDecidir(f: Fuente): string[] {
  const { valoracion: v, indiceGestion: indice, noReportados } = f.m.evaluacion;
  const [, dos, tres] = v.criterios;
  const otras = v.alternativas
    .filter(
      (a) => !a.elegida && a.nivelTotal !== null && a.nivelTotal !== v.nivel && !esND(a.puntaje),
    )
    .map((a) => T.decidir.otraLectura(formatoNumero(a.puntaje as number, 1), a.nivelTotal!));
  const con = (medida: string) =>
    f.deEstaEvaluacion.flatMap((fila) =>
      fila.debido && escrito(fila, 'medida') === medida ? [f.nombrado(fila.debido.compromiso)] : [],
    );
  const [ajustar, cumplir] = [con(TM.medidas.ajustar), con(TM.medidas.cumplir)];
  const vencidos = f.filas.filter((fila) => escrito(fila, 'vencido') === TM.si).length;
  const frases = [
    ...(dos.confirmado === null
      ? [T.decidir.criterio2(dos.nivel ?? nivelEnPalabras(null), otras.join('; '))]
      : []),
    ...(tres.nivel === null ? [T.decidir.criterio3] : []),
    ...(indice.dudosos.length > 0
      ? [T.decidir.lineaBase(enLista(indice.dudosos.map(({ codigo }) => codigo)))]
      : []),
    ...(ajustar.length > 0 ? [T.decidir.ajustar(lista(ajustar))] : []),
    ...(cumplir.length > 0 ? [T.decidir.cumplir(lista(cumplir))] : []),
    ...(noReportados.length > 0
      ? [T.decidir.noReportados(lista(noReportados.map((i) => f.nombrado(i))))]
      : []),
    ...(vencidos > 0 ? [T.decidir.vencidos(vencidos)] : []),
  ];
  return frases.length > 0 ? frases : [T.decidir.nada];
}
