/** 4. The services one by one, previous commitments, and the valuation with its criteria. */
import { esND } from '../../ceplan/cifra';
import { formatoNumero } from '../../ceplan/formato';
import type { Servicio } from '../../ceplan/tipos';
import { agrupar } from '../../ceplan/agrupar';
import { fechaEscrita } from '../../libro/filasMatriz';
import { informe as T } from '../../textos/informe';
import {
  bloque,
  conEstilo,
  parrafo,
  pregunta,
  titulo,
  type Contenido,
  type Pieza,
} from '../bloques';
import { enFrase, enTag, escrito, fraseDeConteo, nivelEnPalabras, type Fuente } from '../fuente';
import { fraseDeCifras, quienResponde, tablaDeCifras } from '../indicador';

const M = T.implementacion;
const V = T.valoracion;

export const implementacion = (f: Fuente): Pieza[] => [
  titulo(1, T.secciones.implementacion),
  titulo(2, T.secciones.panorama),
  bloque('implementacion.panorama', T.secciones.panorama, ...panorama(f)),
  titulo(2, T.secciones.recursos),
  pregunta('implementacion.recursos', T.preguntas.recursos),
  titulo(2, T.secciones.coordinacion),
  pregunta('implementacion.coordinacion', T.preguntas.coordinacion),
  ...f.m.politica.objetivos.flatMap(({ codigo }) => serviciosDe(f, codigo)),
  titulo(2, T.secciones.anteriores),
  bloque('implementacion.anteriores', T.secciones.anteriores, ...anteriores(f)),
  pregunta('implementacion.anteriores', T.preguntas.anteriores),
  titulo(2, T.secciones.valoracion),
  bloque('implementacion.valoracion', T.secciones.valoracion, ...valoracion(f)),
];

function panorama(f: Fuente): Contenido[] {
  const { politica, evaluacion } = f.m;
  const { lineamiento, servicio } = f.nombres;
  const con = new Set(politica.servicios.map((s) => s.lineamiento));
  const sin = politica.lineamientos.filter(({ codigo }) => !con.has(codigo));
  return [
    parrafo(
      fraseDeConteo(T.resultados.indicadoresDe(servicio), evaluacion.conteos.indicadoresServicios),
    ),
    ...(politica.lineamientos.length === 0
      ? []
      : [
          parrafo(
            sin.length === 0
              ? M.todosConServicios(lineamiento, servicio)
              : M.sinServicios(
                  lineamiento,
                  servicio,
                  sin.map(({ codigo, denominacion }) => `${codigo} (${denominacion})`),
                ),
          ),
        ]),
  ];
}

/** The services of an OP by lineamiento; each its block and its question. */
function serviciosDe(f: Fuente, objetivo: string): Pieza[] {
  const { lineamientos, servicios } = f.m.politica;
  const orden = new Map(lineamientos.map(({ codigo }, i) => [codigo, i]));
  const suyos = servicios
    .filter((s) => f.objetivoDe(s) === objetivo)
    .sort((a, b) => (orden.get(a.lineamiento) ?? 0) - (orden.get(b.lineamiento) ?? 0));
  const piezas = suyos.flatMap((s) => deServicio(f, s));
  if (piezas.length === 0) return [];
  return [titulo(2, `${f.nombres.servicio.varios} de ${objetivo}`), ...piezas];
}

function deServicio(f: Fuente, s: Servicio): Pieza[] {
  const nombre = f.nombreDeServicio(s.codigo);
  const tag = `implementacion.servicio.${enTag(s.codigo)}`;
  const linea = f.m.politica.lineamientos.find(({ codigo }) => codigo === s.lineamiento);
  const suyos = f.indicadoresDe(s);
  const contenido: Contenido[] = [
    ...(linea
      ? [conEstilo('nota', M.deLinea(f.nombres.lineamiento, linea.codigo, linea.denominacion))]
      : []),
    ...(suyos.length === 0
      ? [parrafo(M.sinIndicador(nombre))]
      : [
          ...suyos.map((i) =>
            parrafo(
              `${T.indicador.quien(`Indicador${suyos.length > 1 ? ` ${i.codigo}` : ''}`, i.ficha.indicador, quienResponde(i))}${receptores(s)}`,
            ),
          ),
          tablaDeCifras(f, suyos, T.resultados.leyendaServicio(nombre), false),
          ...suyos.map((i) =>
            parrafo(
              ...(suyos.length > 1 ? [{ negrita: `${i.codigo}. ` }] : []),
              fraseDeCifras(f, i, false),
            ),
          ),
        ]),
  ];
  return [
    titulo(3, `${nombre}: ${s.denominacion}`),
    bloque(tag, nombre, ...contenido),
    pregunta(tag, T.preguntas.servicio(enFrase(nombre))),
  ];
}

const receptores = ({ receptores: texto }: Servicio): string =>
  texto.trim() === '' ? '' : T.indicador.receptores(texto.trim().replace(/\.$/, ''));

function anteriores(f: Fuente): Contenido[] {
  const suyas = f.filas.filter(({ clase }) => clase === 'otroAnio');
  if (suyas.length === 0) return [parrafo(T.anteriores.ninguna)];
  const estados = [...agrupar(suyas, (fila) => escrito(fila, 'estado'))].map(
    ([estado, lista]) => `${lista.length} ${estado.toLowerCase() || 'sin estado'}`,
  );
  return [
    parrafo(T.anteriores.cuenta(suyas.length, estados)),
    {
      clase: 'tabla',
      leyenda: T.anteriores.leyenda,
      columnas: T.anteriores.columnas.map((t, i) => ({
        titulo: t,
        ancho: [7, 26, 28, 10, 12, 17][i]!,
      })),
      filas: suyas.map((fila) => {
        const vence = escrito(fila, 'vence');
        return [
          escrito(fila, 'anio'),
          escrito(fila, 'aspecto'),
          escrito(fila, 'recomendacion'),
          fechaEscrita(vence) ?? vence,
          escrito(fila, 'estado'),
          escrito(fila, 'comentario'),
        ];
      }),
      pequena: true,
    },
  ];
}

function valoracion(f: Fuente): Contenido[] {
  const { criterios, puntaje, nivel } = f.m.evaluacion.valoracion;
  const nombres = T.criterios(f.nombres.objetivo.varios, f.nombres.servicio.varios);
  const mayuscula = (texto: string) => texto.charAt(0).toUpperCase() + texto.slice(1);
  const numero = (texto: string) => ({ texto, lado: 'derecha' as const });
  return [
    parrafo(
      esND(puntaje) || nivel === null
        ? T.resumen.sinValoracion
        : V.cuenta(formatoNumero(puntaje, 1), nivel),
      ' ',
      { ref: 'implementacion.valoracion' },
    ),
    {
      clase: 'tabla',
      leyenda: V.leyenda,
      columnas: V.columnas.map((t, i) => ({
        titulo: t,
        ancho: [7, 53, 11, 17, 12][i]!,
        lado: i > 1 && i !== 3 ? 'derecha' : 'izquierda',
      })),
      filas: [
        ...criterios.map((c, i) => [
          String(c.numero),
          mayuscula(nombres[i]!),
          numero(formatoNumero(c.peso)),
          mayuscula(c.nivel ?? 'por fijar'),
          numero(esND(c.puntaje) ? T.nd : formatoNumero(c.puntaje)),
        ]),
        [
          '',
          { texto: V.total, negrita: true },
          '',
          mayuscula(nivel ?? 'pendiente'),
          numero(esND(puntaje) ? T.nd : formatoNumero(puntaje, 1)),
        ],
      ],
    },
    ...deDondeSale(f).map((frase) => conEstilo('vineta', frase)),
  ];
}

/** Criterion by criterion, and the other readings of the second. */
function deDondeSale(f: Fuente): string[] {
  const { valoracion: v, indiceGestion: indice } = f.m.evaluacion;
  const [uno, dos, tres] = v.criterios;
  const elegida = v.alternativas.find((a) => a.elegida);
  const otras = v.alternativas.filter((a) => !a.elegida && !esND(a.cifra));
  return [
    V.criterio1(f.conSigno(indice.valor), uno.nivel ?? nivelEnPalabras(null)),
    V.criterio2(
      f.avance(dos.cifra),
      dos.nivel ?? nivelEnPalabras(null),
      V.lecturas[elegida?.lectura ?? 'promedio'],
    ) + (dos.confirmado ? V.confirmado : V.propuesto),
    ...otras.map((a) =>
      V.otra(
        V.lecturas[a.lectura],
        f.avance(a.cifra),
        esND(a.puntaje) ? T.nd : formatoNumero(a.puntaje, 1),
        a.nivelTotal ?? nivelEnPalabras(null),
      ),
    ),
    V.criterio3(tres.nivel ?? 'por fijar'),
  ];
}
