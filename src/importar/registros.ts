/** From the rows of the tables to indicators: each with what was said of it, and where. */
import { esPorcentaje } from '../ceplan/unidad';
import { llano } from '../ceplan/llano';
import type { Periodo } from '../ceplan/tipos';
import {
  estiloDe,
  leeCelda,
  porCien,
  porEstilo,
  signoDeVacio,
  type CifraLeida,
  type Estilo,
} from './cifras';
import { direccion, enLinea, esVacia } from './hoja';
import { conceptoDe, periodoDe } from './listas';
import {
  MAPA_VACIO,
  paraMapa,
  respuesta,
  type ColumnaDeMapa,
  type Decisiones,
  type Mapa,
} from './mapa';
import type { ColumnaReconocida, TablaReconocida } from './reconocer';
import type { Revision } from './revision';
import {
  DE_LA_FILA,
  esCifra,
  esDeAnio,
  textoDe,
  type CampoDeAnio,
  type CampoDeFila,
  type Significado,
} from './significado';
import {
  aniosEn,
  dicho,
  gradoDelCodigo,
  tituloDeGrupo,
  type Grado,
  type Titulo,
} from './vocabulario';

export interface Lugar {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: number;
}

export interface Texto extends Lugar {
  readonly texto: string;
}

/** A column of figures: the same object for all of them. */
export interface DeColumna {
  readonly hoja: string;
  /** As the map knows it, and what it is there. */
  readonly clave: string;
  readonly es: string;
}

export interface CifraTraida extends Lugar {
  readonly campo: CampoDeAnio | 'lineaBase';
  readonly anio: number | null;
  readonly periodo: Periodo | null;
  readonly valor: number;
  /** Written or shown with a percent sign. */
  readonly enPorciento: boolean;
  readonly de: DeColumna;
}

export interface Registro {
  readonly filas: { readonly hoja: string; readonly fila: number }[];
  readonly textos: Map<CampoDeFila, Texto>;
  readonly cifras: CifraTraida[];
  /** What reports say in words, by year and period. */
  readonly sustentos: {
    readonly anio: number;
    readonly periodo: Periodo;
    readonly campo: CampoDeFila;
    readonly texto: Texto;
  }[];
  readonly grupos: ReadonlyMap<Grado, Titulo & Lugar>;
}

interface Preparada {
  readonly de: DeColumna;
  readonly columna: ColumnaReconocida;
  readonly significado: Significado;
  readonly estilo: Estilo;
  readonly dicha: ColumnaDeMapa | undefined;
  /** All that was read of it stays out until somebody answers. */
  readonly fuera: boolean;
}

const TOTAL =
  /^(?:sub ?)?(?:total(?:es)?|promedio|suma)(?: (?:general|parcial|nacional|acumulado|de la (?:politica|tabla)|(?:del? )?(?:op|oei|aei|objetivo|servicio|lineamiento|producto).*))?$/;
const SUENA_A_TOTAL = /total|promedio|suma/i;
const DATOS = { es: 'datos' } as const;
const NOTA = /^(?:fuente|nota|notas|elaboracion|elaborado|leyenda|\*|\(\*|\d\/|[ab]\/|n d |s d )/;

export class Registros {
  readonly lista: Registro[] = [];
  private readonly porClave = new Map<string, Registro>();
  private grupos = new Map<Grado, Titulo & Lugar>();
  /** The same in one text. */
  private titulos = '';
  private ultimos = new Map<CampoDeFila, Texto>();

  constructor(
    private readonly mapa: Mapa,
    private readonly dice: Decisiones,
    private readonly revision: Revision,
  ) {}

  /** Titles hold for what stands below them, on the same sheet. */
  nuevaHoja(): void {
    this.grupos = new Map();
    this.titulos = '';
    this.ultimos = new Map();
  }

  trae(tabla: TablaReconocida): void {
    const { hoja, cuerpo, encima } = tabla;
    for (const { texto, fila, columna } of encima)
      this.titulo(texto, { hoja: hoja.nombre, fila, columna });
    const lector = new Lector(tabla, this.mapa, this.dice, this.revision, this.ultimos);
    if (!lector.indicador) return;
    const ultima = lector.ultimaConIndicador();
    for (let fila = cuerpo[0]; fila <= cuerpo[1]; fila++) {
      const clase = lector.clase(fila, fila > ultima);
      switch (clase.es) {
        case 'vacia':
        case 'cabecera':
          break;
        case 'grupo':
          this.grupo(clase.titulo, clase.lugar);
          break;
        case 'ajena':
          this.revision.ajeno(
            clase.porque,
            hoja.nombre,
            direccion(fila, clase.columna),
            clase.texto,
          );
          break;
        case 'sinNivel':
          this.revision.pregunta({
            clase: 'tituloSinNivel',
            hoja: hoja.nombre,
            celdas: [direccion(fila, clase.columna)],
            escrito: clase.texto,
            opciones: [],
          });
          break;
        case 'datos':
          this.anota(lector, fila);
          break;
      }
    }
  }

  private titulo(texto: string, lugar: Lugar): void {
    const titulo = tituloDeGrupo(texto);
    if (titulo) this.grupo(titulo, lugar);
  }

  private grupo(titulo: Titulo, lugar: Lugar): void {
    const grupos = new Map(this.grupos);
    // A new objetivo has other lineamientos and other services.
    if (titulo.grado === 'objetivo') grupos.delete('lineamiento');
    if (titulo.grado !== 'servicio') grupos.delete('servicio');
    grupos.set(titulo.grado, { ...titulo, ...lugar });
    this.grupos = grupos;
    this.titulos = [...grupos.values()]
      .map((g) => `${g.grado} ${g.codigo || llano(g.nombre)}`)
      .join('|');
  }

  private anota(lector: Lector, fila: number): void {
    const { tabla } = lector;
    const hoja = tabla.hoja.nombre;
    const textos = lector.textos(fila);
    const clave = this.claveDe(textos);
    const hecho = this.porClave.get(clave);
    const repetida =
      hecho &&
      !lector.larga &&
      hecho.filas.some(
        (f) => f.hoja === hoja && f.fila >= tabla.cuerpo[0] && f.fila <= tabla.cuerpo[1],
      );
    if (repetida && textos.has('codigo')) {
      const codigo = textos.get('codigo')!;
      if (respuesta(this.mapa, codigo, codigo.texto)) return;
      this.revision.pregunta({
        clase: 'codigoRepetido',
        hoja,
        celdas: [direccion(fila, textos.get('codigo')!.columna)],
        escrito: textos.get('codigo')!.texto,
        opciones: [],
      });
      return;
    }
    const registro = hecho && !repetida ? hecho : this.nuevo(clave);
    registro.filas.push({ hoja, fila });
    for (const [campo, texto] of textos) this.texto(registro, campo, texto);
    const antes = registro.cifras.length;
    for (const cifra of lector.cifras(fila, registro)) this.cifra(registro, cifra, antes);
    registro.sustentos.push(...lector.sustentos(fila));
  }

  private nuevo(clave: string): Registro {
    const registro: Registro = {
      filas: [],
      textos: new Map(),
      cifras: [],
      sustentos: [],
      grupos: this.grupos,
    };
    this.lista.push(registro);
    this.porClave.set(clave, registro);
    return registro;
  }

  /** What two rows have in common that are of one indicator. */
  private claveDe(textos: ReadonlyMap<CampoDeFila, Texto>): string {
    const de = (campo: CampoDeFila) => llano(textos.get(campo)?.texto ?? '');
    const codigo = textos.get('codigo')?.texto;
    const partes =
      codigo === undefined
        ? [
            de('indicador'),
            de('servicio'),
            de('codigoServicio'),
            de('objetivo'),
            de('codigoObjetivo'),
            this.titulos,
          ]
        : [codigo, textos.has('tipo') ? de('tipo') : this.titulos];
    return partes.join('\u0000');
  }

  private texto(registro: Registro, campo: CampoDeFila, texto: Texto): void {
    const hecho = registro.textos.get(campo);
    if (!hecho) registro.textos.set(campo, texto);
    else if (hecho.texto !== texto.texto && llano(hecho.texto) !== llano(texto.texto))
      this.conflicto(hecho, texto, DE_LA_FILA[campo], hecho.texto, texto.texto);
  }

  /** One row does not say a figure twice: what there was before it is what may say it otherwise. */
  private cifra({ cifras }: Registro, cifra: CifraTraida, antes: number): void {
    for (let i = 0; i < antes; i++) {
      const hecha = cifras[i]!;
      if (!esLaMisma(hecha, cifra)) continue;
      if (hecha.valor !== cifra.valor) {
        this.conflicto(hecha, cifra, nombreDe(cifra), String(hecha.valor), String(cifra.valor));
      }
      return;
    }
    cifras.push(cifra);
  }

  private conflicto(a: Lugar, b: Lugar, de: string, una: string, otra: string): void {
    if (respuesta(this.mapa, b, otra)) return;
    this.revision.pregunta({
      clase: 'conflicto',
      hoja: b.hoja,
      celdas: [direccion(b.fila, b.columna)],
      escrito: otra,
      opciones: [
        `${a.hoja}!${direccion(a.fila, a.columna)}: ${una}`,
        `${b.hoja}!${direccion(b.fila, b.columna)}: ${otra}`,
      ],
      de,
    });
  }
}

/** A year's figure needs no word for it. */
const delPeriodo = (periodo: Periodo | null): Periodo | null =>
  periodo === 'Anual' ? null : periodo;

const esLaMisma = (una: CifraTraida, otra: CifraTraida): boolean =>
  una.campo === otra.campo &&
  (una.campo === 'lineaBase' || (una.anio === otra.anio && una.periodo === otra.periodo));

const nombreDe = ({ campo, anio, periodo }: CifraTraida): string =>
  campo === 'lineaBase' ? DE_LA_FILA.lineaBase : textoDe({ campo, anio, periodo });

type Clase =
  | { readonly es: 'vacia' | 'cabecera' | 'datos' }
  | { readonly es: 'grupo'; readonly titulo: Titulo; readonly lugar: Lugar }
  | { readonly es: 'sinNivel'; readonly texto: string; readonly columna: number }
  | {
      readonly es: 'ajena';
      readonly porque: 'filaTotal' | 'filaNota' | 'filaSinIndicador' | 'filaSinDatos';
      readonly texto: string;
      readonly columna: number;
    };

/** `1 de cada 3` as a count, a share and a percentage. */
const partes = (de: number, cada: number): string[] =>
  [de, de / cada, (de / cada) * 100].map((x) => String(Number(x.toPrecision(4))));

const admitePorcentaje = (unidad: string): boolean =>
  esPorcentaje(unidad) || /tasa|indice|proporcion|variacion|ratio|razon|puntos/.test(llano(unidad));

/** "1 290 personas" of an indicator in persons. */
function esDeLaUnidad(escrito: string, unidad: string): boolean {
  const raiz = (t: string) => t.replace(/(?:es|s)$/, '');
  const suya = llano(escrito.replace(/^[^\p{L}]*/u, '')).split(' ')[0]!;
  return llano(unidad).split(' ').map(raiz).includes(raiz(suya));
}

/** Levels whose blank cells mean "as above", in the order in which they hold each other. */
const NIVELES: readonly CampoDeFila[] = [
  'codigoObjetivo',
  'objetivo',
  'codigoLineamiento',
  'lineamiento',
  'codigoServicio',
  'servicio',
];

const SIN_PERIODO = { anio: null, periodo: null };

/** Reads the rows of one table. */
class Lector {
  readonly indicador: ColumnaReconocida | undefined;
  /** The year of all figures, where they have but one. */
  private readonly unicoAnio: number | null;
  /** Several rows may tell of one indicator. */
  readonly larga: boolean;
  private readonly preparadas: readonly Preparada[];
  /** What each column's heading says, by column. */
  private readonly cabezas: ReadonlyMap<number, ReadonlySet<string>>;
  private readonly porCampo: ReadonlyMap<CampoDeFila, Preparada>;
  private readonly deCifras: readonly Preparada[];

  constructor(
    readonly tabla: TablaReconocida,
    private readonly mapa: Mapa,
    dice: Decisiones,
    private readonly revision: Revision,
    /** What the rows above said, of this table and of those before it on the sheet. */
    private readonly ultimos: Map<CampoDeFila, Texto>,
  ) {
    this.preparadas = tabla.reconocidas.flatMap((columna) =>
      columna.significado && columna.significado.campo !== 'nada'
        ? [this.prepara(columna, columna.significado, dice)]
        : [],
    );
    this.porCampo = new Map(
      this.preparadas.flatMap((p) =>
        esDeAnio(p.significado.campo) ? [] : [[p.significado.campo, p] as const],
      ),
    );
    this.cabezas = new Map(
      tabla.columnas.map(({ indice, ruta }) => [indice, new Set(ruta.map(llano))]),
    );
    this.deCifras = this.preparadas.filter(({ significado: { campo } }) => esCifra(campo));
    this.indicador = this.porCampo.get('indicador')?.columna;
    this.larga = this.porCampo.has('anio') || this.porCampo.has('concepto');
    const anios = new Set(
      this.preparadas.flatMap(({ significado: s }) =>
        'periodo' in s && s.anio !== null ? [s.anio] : [],
      ),
    );
    this.unicoAnio = anios.size === 1 ? [...anios][0]! : null;
  }

  private prepara(
    columna: ColumnaReconocida,
    significado: Significado,
    dice: Decisiones,
  ): Preparada {
    const dicha = dice(this.tabla.hoja.nombre, columna);
    const deCifras = esCifra(significado.campo);
    const estilo = dicha?.decimal
      ? { decimal: dicha.decimal }
      : estiloDe(deCifras ? this.textosDe(columna) : []);
    return {
      de: {
        hoja: this.tabla.hoja.nombre,
        clave: columna.clave,
        es: paraMapa(significado, columna.encabezado),
      },
      columna,
      significado,
      estilo,
      dicha,
      fuera: deCifras && this.preguntaPorColumna(columna, significado, dicha),
    };
  }

  private *textosDe({ indice }: ColumnaReconocida): Generator<string> {
    const { hoja, cuerpo } = this.tabla;
    for (let fila = cuerpo[0]; fila <= cuerpo[1]; fila++) {
      const valor = hoja.valor(fila, indice);
      if (typeof valor === 'string') yield valor;
    }
  }

  /** Rows of a column whose figures are all 0; `null` where they are not, or too few. */
  private soloCeros({ indice }: ColumnaReconocida): number[] | null {
    const { hoja, cuerpo } = this.tabla;
    const filas: number[] = [];
    for (let fila = cuerpo[0]; fila <= cuerpo[1]; fila++) {
      const { lectura } = leeCelda(hoja.valor(fila, indice), 'otro');
      if (lectura.clase === 'vacia') continue;
      if (lectura.clase === 'valor' && lectura.valor !== 0) return null;
      if (lectura.clase === 'valor') filas.push(fila);
    }
    return filas.length >= 3 ? filas : null;
  }

  /** A column of nothing but zeros: a year that nobody measured, more likely than not. */
  private preguntaPorColumna(
    columna: ColumnaReconocida,
    significado: Significado,
    dicha: ColumnaDeMapa | undefined,
  ): boolean {
    const { campo } = significado;
    const ceros = campo === 'logro' || campo === 'valor' ? this.soloCeros(columna) : null;
    if (!ceros || dicha?.ceros === 'valor') return false;
    if (dicha?.ceros !== 'blanco') {
      this.revision.pregunta({
        clase: 'ceros',
        hoja: this.tabla.hoja.nombre,
        celdas: ceros.map((fila) => direccion(fila, columna.indice)),
        escrito: paraMapa(significado, columna.encabezado),
        opciones: ['blanco', 'valor'],
        de: columna.clave,
      });
    }
    return true;
  }

  ultimaConIndicador(): number {
    const [desde, hasta] = this.tabla.cuerpo;
    for (let fila = hasta; fila >= desde; fila--) {
      if (this.tieneNombre(fila) && this.llenas(fila).length > 1) return fila;
    }
    return desde - 1;
  }

  private tieneNombre(fila: number): boolean {
    return !esVacia(this.tabla.hoja.visto(fila, this.indicador!.indice));
  }

  private llenas(fila: number): readonly number[] {
    const { hoja, columnas } = this.tabla;
    return columnas.flatMap(({ indice }) => (esVacia(hoja.valor(fila, indice)) ? [] : [indice]));
  }

  /** A name and a number that is no degree: data beyond doubt, which most rows are. */
  private esDeDatos(fila: number): boolean {
    const { hoja } = this.tabla;
    const { indice } = this.indicador!;
    const nombre = hoja.valor(fila, indice);
    if (typeof nombre !== 'string' || SUENA_A_TOTAL.test(nombre) || hoja.combinada(fila, indice))
      return false;
    const primera = hoja.valor(fila, this.tabla.columnas[0]!.indice);
    if (typeof primera === 'string' && SUENA_A_TOTAL.test(primera)) return false;
    return this.deCifras.some(
      ({ columna, significado: { campo } }) =>
        (campo === 'logro' || campo === 'valor') &&
        typeof hoja.valor(fila, columna.indice) === 'number',
    );
  }

  clase(fila: number, despues: boolean): Clase {
    const { hoja } = this.tabla;
    if (this.esDeDatos(fila)) return DATOS;
    const llenas = this.llenas(fila);
    if (llenas.length === 0) return { es: 'vacia' };
    const textos = llenas.map((c) => enLinea(hoja.valor(fila, c)));
    const columna = llenas[0]!;
    const lugar = { hoja: hoja.nombre, fila, columna };
    const enTexto = textos.filter(
      (t, i) => typeof hoja.valor(fila, llenas[i]!) === 'string' && signoDeVacio(t) === null,
    );
    const primero = llano(enTexto[0] ?? '');
    if (TOTAL.test(primero) || TOTAL.test(llano(enTexto[1] ?? '')))
      return { es: 'ajena', porque: 'filaTotal', texto: enTexto[0]!, columna };
    if (this.esCabecera(fila)) return { es: 'cabecera' };
    const titulo = this.comoTitulo(fila, llenas, enTexto);
    if (titulo) return { es: 'grupo', titulo, lugar };
    if (this.tieneNombre(fila)) {
      const nombre = enLinea(hoja.visto(fila, this.indicador!.indice));
      const ancha = (hoja.combinada(fila, this.indicador!.indice)?.columns ?? 1) > 2;
      if (llenas.length > 1 && !ancha) return { es: 'datos' };
      if (despues || NOTA.test(llano(nombre)) || NOTA.test(nombre))
        return { es: 'ajena', porque: 'filaNota', texto: nombre, columna };
      if (ancha) return this.sinNivel(nombre, lugar);
      return { es: 'ajena', porque: 'filaSinDatos', texto: nombre, columna };
    }
    return this.sinNombre(fila, enTexto, llenas, despues);
  }

  private sinNombre(
    fila: number,
    enTexto: readonly string[],
    llenas: readonly number[],
    despues: boolean,
  ): Clase {
    const { hoja } = this.tabla;
    const columna = llenas[0]!;
    const texto = enTexto[0] ?? enLinea(hoja.valor(fila, columna));
    const cifras = llenas.length - enTexto.length;
    if (this.larga && this.ultimos.has('indicador') && cifras > 0) return { es: 'datos' };
    if (cifras === 0 && (despues || NOTA.test(llano(texto)) || NOTA.test(texto)))
      return { es: 'ajena', porque: 'filaNota', texto, columna };
    if (cifras === 0 && enTexto.length === 1) {
      return this.sinNivel(texto, { hoja: hoja.nombre, fila, columna });
    }
    return { es: 'ajena', porque: 'filaSinIndicador', texto, columna };
  }

  /** A title of no level, or of the one that a person said; said to be nothing, a note. */
  private sinNivel(texto: string, lugar: Lugar): Clase {
    const dicho = respuesta(this.mapa, lugar, texto);
    if (!dicho) return { es: 'sinNivel', texto, columna: lugar.columna };
    const titulo = tituloDeGrupo(enLinea(dicho.es));
    return titulo
      ? { es: 'grupo', titulo, lugar }
      : { es: 'ajena', porque: 'filaNota', texto, columna: lugar.columna };
  }

  /** The heading again, as a printed table repeats it. */
  private esCabecera(fila: number): boolean {
    const { hoja } = this.tabla;
    // Where names stand, the heading says so; its lower rows may say nothing there.
    const nombre = enLinea(hoja.visto(fila, this.indicador!.indice));
    if (nombre !== '' && !this.cabezas.get(this.indicador!.indice)!.has(llano(nombre)))
      return false;
    let [iguales, llenas] = [0, 0];
    for (const [indice, dichas] of this.cabezas) {
      const texto = llano(enLinea(hoja.visto(fila, indice)));
      if (texto === '') continue;
      llenas++;
      if (dichas.has(texto)) iguales++;
    }
    return iguales >= 2 && iguales >= llenas * 0.6;
  }

  /** A row that names a level for those below it: in one cell, or its code and its name in two. */
  private comoTitulo(
    fila: number,
    llenas: readonly number[],
    enTexto: readonly string[],
  ): Titulo | null {
    const { hoja } = this.tabla;
    const propias = this.preparadas.filter(
      ({ columna: { indice }, significado: { campo } }) =>
        campo !== 'avance1' && campo !== 'avance2' && llenas.includes(indice),
    );
    const conFiguras = propias.some(
      ({ significado: { campo } }) =>
        campo === 'logro' || campo === 'unidadMedida' || campo === 'sentido',
    );
    if (conFiguras || enTexto.length === 0) return null;
    const titulo = tituloDeGrupo(enTexto.slice(0, 2).join(' '));
    if (!titulo || (enTexto.length > 2 && hoja.combinada(fila, llenas[0]!) === undefined))
      return null;
    // A name that merely begins with "Servicio" stands where names of indicators do, with others of its row.
    return titulo.codigo === '' && llenas.length > 1 ? null : titulo;
  }

  textos(fila: number): Map<CampoDeFila, Texto> {
    const textos = new Map<CampoDeFila, Texto>();
    for (const [campo, { columna }] of this.porCampo) {
      if (campo === 'anio' || campo === 'periodo' || campo === 'concepto' || esCifra(campo))
        continue;
      if (campo === 'sustento' || campo === 'enlace' || campo === 'observacion') continue;
      const dado = this.textoEn(fila, campo, columna);
      if (dado) textos.set(campo, dado);
    }
    this.haciaAbajo(textos);
    return textos;
  }

  private textoEn(fila: number, campo: CampoDeFila, { indice }: ColumnaReconocida): Texto | null {
    const { hoja } = this.tabla;
    const suya = hoja.combinada(fila, indice);
    const valor = hoja.visto(fila, indice);
    if (esVacia(valor)) return null;
    const lugar: Texto = {
      hoja: hoja.nombre,
      fila: suya?.row ?? fila,
      columna: suya?.column ?? indice,
      texto: enLinea(valor),
    };
    const dicho = respuesta(this.mapa, lugar, lugar.texto);
    if (dicho) return esVacia(dicho.es) ? null : { ...lugar, texto: enLinea(dicho.es) };
    if (typeof valor === 'string' || !(typeof valor === 'object' || this.esFecha(campo, lugar)))
      return lugar;
    this.revision.pregunta({
      clase: typeof valor === 'object' ? 'cifraConError' : 'codigoFecha',
      hoja: hoja.nombre,
      celdas: [direccion(lugar.fila, lugar.columna)],
      escrito: lugar.texto,
      opciones: [],
      de: DE_LA_FILA[campo],
    });
    return null;
  }

  /** 1.1 that Excel took for the first of January. */
  private esFecha(campo: CampoDeFila, { fila, columna }: Lugar): boolean {
    const esCodigo = campo === 'codigo' || campo.startsWith('codigo') || NIVELES.includes(campo);
    return (
      esCodigo &&
      typeof this.tabla.hoja.valor(fila, columna) === 'number' &&
      this.tabla.hoja.formato(fila, columna) === 'fecha'
    );
  }

  /** Blank cells of levels that mean "as above": those of the levels that hold them are blank too. */
  private haciaAbajo(textos: Map<CampoDeFila, Texto>): void {
    const { hoja } = this.tabla;
    let propio = false;
    for (const campo of NIVELES) {
      const columna = this.porCampo.get(campo)?.columna;
      if (!columna) continue;
      const dado = textos.get(campo);
      if (dado) {
        if (dado.texto !== this.ultimos.get(campo)?.texto) this.olvida(campo);
        this.ultimos.set(campo, dado);
        // What a merged cell says, it says of its rows alone: below it a blank is a blank.
        propio = true;
        continue;
      }
      const anterior = this.ultimos.get(campo);
      if (!anterior || propio || this.seCombina(columna.indice)) continue;
      textos.set(campo, anterior);
      this.revision.decision('haciaAbajo', hoja.nombre, columna.encabezado, '');
    }
    const nombre =
      textos.get('indicador') ?? (this.larga ? this.ultimos.get('indicador') : undefined);
    if (nombre) {
      textos.set('indicador', nombre);
      this.ultimos.set('indicador', nombre);
    }
    if (this.larga) this.comoElIndicador(textos);
  }

  /** In a long table what an indicator's first row says holds for its other rows. */
  private comoElIndicador(textos: Map<CampoDeFila, Texto>): void {
    const codigo =
      textos.get('codigo') ?? (this.mismaQueAntes(textos) ? this.ultimos.get('codigo') : undefined);
    if (codigo) {
      textos.set('codigo', codigo);
      this.ultimos.set('codigo', codigo);
    } else this.ultimos.delete('codigo');
  }

  private mismaQueAntes(textos: ReadonlyMap<CampoDeFila, Texto>): boolean {
    const nombre = textos.get('indicador');
    return nombre !== undefined && nombre === this.ultimos.get('indicador');
  }

  private olvida(campo: CampoDeFila): void {
    for (const otro of NIVELES.slice(NIVELES.indexOf(campo) + 1)) {
      // The code and the name of one level change together.
      if (otro.toLowerCase().includes(campo.replace('codigo', '').toLowerCase())) continue;
      this.ultimos.delete(otro);
    }
  }

  private readonly combinadas = new Map<number, boolean>();
  private seCombina(indice: number): boolean {
    let suya = this.combinadas.get(indice);
    if (suya === undefined) {
      const { hoja, cuerpo } = this.tabla;
      suya = false;
      for (let f = cuerpo[0]; f <= cuerpo[1] && !suya; f++)
        suya = (hoja.combinada(f, indice)?.rows ?? 1) > 1;
      this.combinadas.set(indice, suya);
    }
    return suya;
  }

  private valorDe(fila: number, campo: CampoDeFila): string {
    const columna = this.porCampo.get(campo)?.columna;
    return columna ? enLinea(this.tabla.hoja.visto(fila, columna.indice)) : '';
  }

  /** Year and period that the row itself says. */
  private deLaFila(fila: number): { anio: number | null; periodo: Periodo | null } {
    if (!this.porCampo.has('anio') && !this.porCampo.has('periodo')) return SIN_PERIODO;
    const anios = aniosEn(this.valorDe(fila, 'anio'));
    const textoPeriodo = this.valorDe(fila, 'periodo');
    return {
      anio: anios.length === 1 ? anios[0]! : null,
      periodo: periodoDe(textoPeriodo) ?? dicho(textoPeriodo).periodo,
    };
  }

  cifras(fila: number, registro: Registro): CifraTraida[] {
    const propio = this.deLaFila(fila);
    const concepto = this.porCampo.has('concepto')
      ? conceptoDe(this.valorDe(fila, 'concepto'))
      : null;
    const unidad = registro.textos.get('unidadMedida')?.texto ?? '';
    const cifras: CifraTraida[] = [];
    for (const preparada of this.deCifras) {
      const { significado: s, columna, de } = preparada;
      const campo = s.campo === 'cifra' ? concepto : (s.campo as CifraTraida['campo']);
      const anio = s.anio ?? propio.anio;
      if (campo === null || (anio === null && campo !== 'lineaBase')) continue;
      const visto = this.numeroSinMas(fila, preparada);
      const leida = visto === null ? this.cifraEn(fila, preparada, unidad, campo) : null;
      if (visto === null && leida === null) continue;
      cifras.push({
        campo,
        anio,
        periodo: delPeriodo(('periodo' in s ? s.periodo : null) ?? propio.periodo),
        valor: visto ?? leida!.valor,
        enPorciento: leida?.enPorciento ?? false,
        hoja: this.tabla.hoja.nombre,
        fila,
        columna: columna.indice,
        de,
      });
    }
    return cifras;
  }

  /** A plain number that nothing makes mean anything else, as most are; `null` for any other cell. */
  private numeroSinMas(fila: number, { columna, fuera, dicha }: Preparada): number | null {
    const { hoja } = this.tabla;
    const valor = hoja.valor(fila, columna.indice);
    const solo =
      typeof valor === 'number' &&
      !fuera &&
      dicha?.fracciones === undefined &&
      this.mapa.celdas === MAPA_VACIO.celdas &&
      hoja.formato(fila, columna.indice) === 'otro' &&
      hoja.combinada(fila, columna.indice) === undefined;
    return solo ? valor : null;
  }

  private cifraEn(
    fila: number,
    preparada: Preparada,
    unidad: string,
    campo: CifraTraida['campo'],
  ): { valor: number; enPorciento: boolean } | null {
    const { hoja } = this.tabla;
    const { columna, fuera } = preparada;
    const combinada = hoja.combinada(fila, columna.indice);
    const valor = hoja.visto(fila, columna.indice);
    if (valor === null) return null;
    const leida = leeCelda(valor, hoja.formato(combinada?.row ?? fila, columna.indice));
    if (fuera && leida.lectura.clase === 'valor') return null;
    const lugar = { hoja: hoja.nombre, fila, columna: columna.indice };
    const { escrito, lectura } = leida;
    const dicha = respuesta(this.mapa, lugar, escrito);
    if (dicha) return typeof dicha.es === 'number' ? { valor: dicha.es, enPorciento: false } : null;
    if (combinada && combinada.rows > 1 && !this.larga && lectura.clase !== 'vacia') {
      this.pregunta('cifraCombinada', lugar, escrito, []);
      return null;
    }
    const sabida = this.sabida(leida, preparada, unidad, lugar);
    if (sabida === null) return null;
    const enFracciones =
      preparada.dicha?.fracciones === true &&
      campo !== 'avance1' &&
      esPorcentaje(unidad) &&
      lectura.clase === 'valor' &&
      !lectura.enPorciento;
    const enPorciento = lectura.clase === 'valor' && lectura.enPorciento === true;
    return {
      valor: enFracciones ? porCien(sabida) : sabida,
      enPorciento: enPorciento || enFracciones,
    };
  }

  /** The figure, where there is but one; else its question, and nothing. */
  private sabida(
    { lectura, escrito }: CifraLeida,
    { estilo, dicha }: Preparada,
    unidad: string,
    lugar: Lugar,
  ): number | null {
    const hoja = this.tabla.hoja.nombre;
    switch (lectura.clase) {
      case 'vacia':
        if (lectura.signo !== '') this.revision.decision('vacios', hoja, lectura.signo, '');
        return null;
      case 'valor':
        return this.conPerdida(lectura, escrito, unidad, lugar);
      case 'doble': {
        const leido =
          dicha?.decimal === lectura.marca ? lectura.decimal : porEstilo(lectura, estilo);
        if (leido !== null) return leido;
        this.pregunta('cifraDoble', lugar, escrito, [
          String(lectura.decimal),
          String(lectura.miles),
        ]);
        return null;
      }
      case 'parte':
        if (esPorcentaje(unidad))
          return Number(((lectura.de / lectura.cada) * 100).toPrecision(12));
        this.pregunta('cifraParte', lugar, escrito, partes(lectura.de, lectura.cada));
        return null;
      case 'aproximada':
        this.pregunta('cifraAproximada', lugar, escrito, lectura.valores.map(String));
        return null;
      case 'error':
        this.pregunta('cifraConError', lugar, escrito, []);
        return null;
      case 'texto':
        this.pregunta('cifraEnTexto', lugar, escrito, []);
        return null;
    }
  }

  private conPerdida(
    lectura: Extract<CifraLeida['lectura'], { clase: 'valor' }>,
    escrito: string,
    unidad: string,
    lugar: Lugar,
  ): number | null {
    const hoja = this.tabla.hoja.nombre;
    if (lectura.enPorciento) {
      // A share of days or persons: the cell says one thing and the unit another.
      if (llano(unidad) !== '' && !admitePorcentaje(unidad)) {
        this.pregunta('unidadEnCifra', lugar, escrito, [
          String(lectura.valor),
          String(lectura.valor / 100),
        ]);
        return null;
      }
      this.revision.decision('porcentajes', hoja, '', '');
    }
    if (lectura.perdida === 'unidad' && !esDeLaUnidad(escrito, unidad)) {
      this.pregunta('unidadEnCifra', lugar, escrito, [String(lectura.valor)]);
      return null;
    }
    if (lectura.perdida) {
      this.revision.ajeno(lectura.perdida, hoja, direccion(lugar.fila, lugar.columna), escrito);
    }
    return lectura.valor;
  }

  private pregunta(
    clase:
      | 'cifraDoble'
      | 'cifraParte'
      | 'cifraAproximada'
      | 'cifraConError'
      | 'cifraEnTexto'
      | 'cifraCombinada'
      | 'unidadEnCifra',
    { fila, columna }: Lugar,
    escrito: string,
    opciones: readonly string[],
  ): void {
    this.revision.pregunta({
      clase,
      hoja: this.tabla.hoja.nombre,
      celdas: [direccion(fila, columna)],
      escrito,
      opciones,
    });
  }

  /** Words of a report, where the row says of which year. */
  sustentos(fila: number): Registro['sustentos'] {
    const { anio: suyo, periodo } = this.deLaFila(fila);
    const anio = suyo ?? this.unicoAnio;
    return (['sustento', 'enlace', 'observacion'] as const).flatMap((campo) => {
      const columna = this.porCampo.get(campo)?.columna;
      const texto = columna && this.textoEn(fila, campo, columna);
      if (!texto) return [];
      if (anio === null) {
        this.revision.ajeno(
          'sustentoSinReporte',
          texto.hoja,
          direccion(texto.fila, texto.columna),
          columna.encabezado,
        );
        return [];
      }
      return [{ anio, periodo: periodo ?? 'Anual', campo, texto }];
    });
  }
}

/** Level that a code itself shows, for rows under no title. */
export const nivelDeCodigo = (
  codigo: string,
): { grado: Grado; objetivo: string; servicio: string } | null => {
  const [, aei, oei] = /(?:^|\.)(AEI\.\d+\.\d+)$|(?:^|\.)(OE[IS]\.\d+)$/i.exec(codigo) ?? [];
  if (aei) {
    const [, numero = ''] = /^AEI\.(\d+)/i.exec(aei)!;
    return { grado: 'servicio', servicio: aei.toUpperCase(), objetivo: `OEI.${numero}` };
  }
  return oei && gradoDelCodigo(oei)
    ? { grado: 'objetivo', servicio: '', objetivo: oei.toUpperCase() }
    : null;
};
