/** Objetivos, lineamientos and services out of what rows and titles say of them, with their codes. */
import { llano } from '../ceplan/llano';
import { direccion } from './hoja';
import { respuesta, type Mapa } from './mapa';
import type { Registro, Texto } from './tipos';
import type { Revision } from './revision';
import { DE_LA_FILA, type CampoDeFila } from './significado';
import { recordado } from './recordado';
import { nivelDeCodigo, tituloDeGrupo, type Grado } from './vocabulario';

export interface Nivel {
  readonly codigo: string;
  readonly nombre: string;
  /** Code of the level that holds it; empty where nothing says it. */
  readonly de: string;
}

export interface DeSuNivel {
  readonly objetivo: string;
  readonly lineamiento: string;
  readonly servicio: string;
}

export interface Niveles {
  readonly objetivos: readonly Nivel[];
  readonly lineamientos: readonly Nivel[];
  readonly servicios: readonly Nivel[];
  /** By the order of the records. */
  readonly de: readonly DeSuNivel[];
}

interface Dicho {
  readonly codigo: string;
  readonly nombre: string;
}

const CAMPOS: Readonly<Record<Grado, readonly [CampoDeFila, CampoDeFila]>> = {
  objetivo: ['codigoObjetivo', 'objetivo'],
  lineamiento: ['codigoLineamiento', 'lineamiento'],
  servicio: ['codigoServicio', 'servicio'],
};

/** `OP1`, `1. Fortalecer…`, `Fortalecer…` → code, as it is written, and name of a level. */
const PARTIDOS: Readonly<Record<Grado, (texto: string) => Dicho>> = {
  objetivo: recordado((texto) => parte(texto, 'objetivo')),
  lineamiento: recordado((texto) => parte(texto, 'lineamiento')),
  servicio: recordado((texto) => parte(texto, 'servicio')),
};

export const partido = (texto: string, grado: Grado): Dicho => PARTIDOS[grado](texto);

function parte(texto: string, grado: Grado): Dicho {
  const titulo = tituloDeGrupo(texto);
  if (titulo?.grado === grado && titulo.nombre !== '') return titulo;
  const [, codigo, nombre = ''] =
    /^((?:\p{L}{1,4}[. ]?)?\d+(?:\.\d+)*)(?:\s*[.):–-]\s*|\s+|$)(.*)$/u.exec(texto) ?? [];
  if (codigo !== undefined) return { codigo: codigo.trim(), nombre: nombre.trim() };
  return titulo?.grado === grado ? titulo : { codigo: '', nombre: texto };
}

/** `OP1`, `OP 1` and `1` are one objetivo. */
export const llaveDe = recordado((codigo) =>
  codigo
    .toUpperCase()
    .replace(/^(?:OP|ODS)[. ]?(?=\d)/, '')
    .replace(/\s+/g, ''),
);

const NADA: Dicho = { codigo: '', nombre: '' };

function dichoDe(registro: Registro, grado: Grado): Dicho {
  const [campoCodigo, campoNombre] = CAMPOS[grado];
  const codigo = registro.textos[campoCodigo]?.texto;
  const nombre = registro.textos[campoNombre]?.texto;
  const delTexto = nombre === undefined ? null : partido(nombre, grado);
  if (codigo !== undefined) {
    const suyo = partido(codigo, grado);
    const mismo = delTexto !== null && llaveDe(delTexto.codigo) === llaveDe(suyo.codigo);
    return {
      codigo: suyo.codigo || codigo,
      nombre: (mismo ? delTexto.nombre : nombre) ?? suyo.nombre,
    };
  }
  if (delTexto) return delTexto;
  const grupo = registro.grupos.get(grado);
  if (grupo) return grupo;
  const propio = nivelDeCodigo(registro.textos.codigo?.texto ?? '');
  if (!propio || grado === 'lineamiento') return NADA;
  return { codigo: propio[grado], nombre: '' };
}

/** The levels of one kind, in the order in which they appear. */
class Grupo {
  private readonly porCodigo = new Map<
    string,
    { codigo: string; nombre: string; de: string; lugar: Texto | undefined }
  >();
  private readonly porNombre = new Map<string, string>();

  constructor(
    private readonly grado: Grado,
    private readonly mapa: Mapa,
    private readonly revision: Revision,
    private readonly usados: ReadonlySet<string>,
  ) {}

  /** The code of what was said; empty where nothing was. */
  codigoDe({ codigo, nombre }: Dicho, de: string, lugar: Texto | undefined): string {
    if (codigo === '' && nombre === '') return '';
    const clave = codigo === '' ? `${de}|${llano(nombre)}` : '';
    const suyo = codigo || this.porNombre.get(clave) || this.nuevoCodigo(de, nombre);
    const llave = llaveDe(suyo);
    const hecho = this.porCodigo.get(llave);
    if (nombre !== '' && codigo === '') this.porNombre.set(clave, suyo);
    if (!hecho) this.porCodigo.set(llave, { codigo: suyo, nombre, de, lugar });
    else if (hecho.nombre === '') hecho.nombre = nombre;
    else if (
      nombre !== '' &&
      nombre !== hecho.nombre &&
      llano(hecho.nombre) !== llano(nombre) &&
      lugar
    ) {
      const celda = direccion(lugar.fila, lugar.columna);
      if (respuesta(this.mapa, lugar, nombre)) return hecho.codigo;
      this.revision.pregunta({
        clase: 'conflicto',
        hoja: lugar.hoja,
        celdas: [celda],
        escrito: nombre,
        opciones: [hecho.nombre, nombre],
        de: `${DE_LA_FILA[this.grado]} ${suyo}`,
      });
    }
    return hecho?.codigo ?? suyo;
  }

  private nuevoCodigo(de: string, nombre: string): string {
    const prefijo = this.grado === 'lineamiento' && de !== '' ? `${de}.` : '';
    let n = 1;
    while (
      this.usados.has(llaveDe(`${prefijo}${n}`)) ||
      this.porCodigo.has(llaveDe(`${prefijo}${n}`))
    )
      n++;
    const codigo = `${prefijo}${n}`;
    this.revision.decision('codigosDeNiveles', '', nombre, `${DE_LA_FILA[this.grado]} ${codigo}`);
    return codigo;
  }

  get lista(): Nivel[] {
    return [...this.porCodigo.values()].map(({ codigo, nombre, de }) => ({ codigo, nombre, de }));
  }
}

export function nivelesDe(registros: readonly Registro[], mapa: Mapa, revision: Revision): Niveles {
  const dichos = {
    objetivo: registros.map((r) => dichoDe(r, 'objetivo')),
    lineamiento: registros.map((r) => dichoDe(r, 'lineamiento')),
    servicio: registros.map((r) => dichoDe(r, 'servicio')),
  };
  const grupo = (grado: Grado) =>
    new Grupo(
      grado,
      mapa,
      revision,
      new Set(dichos[grado].map(({ codigo }) => codigo).filter((c) => c !== '')),
    );
  const [objetivos, lineamientos, servicios] = [
    grupo('objetivo'),
    grupo('lineamiento'),
    grupo('servicio'),
  ];
  const lugar = (r: Registro, grado: Grado) =>
    r.textos[CAMPOS[grado][1]] ?? r.textos[CAMPOS[grado][0]];
  const de = registros.map((r, i): DeSuNivel => {
    const dicho = (grado: Grado) => dichos[grado][i]!;
    const objetivo = objetivos.codigoDe(dicho('objetivo'), '', lugar(r, 'objetivo'));
    const lineamiento = lineamientos.codigoDe(
      dicho('lineamiento'),
      objetivo,
      lugar(r, 'lineamiento'),
    );
    const servicio = servicios.codigoDe(
      dicho('servicio'),
      lineamiento || objetivo,
      lugar(r, 'servicio'),
    );
    return { objetivo, lineamiento, servicio };
  });
  return {
    objetivos: objetivos.lista,
    lineamientos: lineamientos.lista,
    servicios: servicios.lista,
    de,
  };
}
