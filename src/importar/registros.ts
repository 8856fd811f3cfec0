/** From the rows of the tables to indicators: each with what was said of it, and where. */
import { esPorcentaje } from '../ceplan/unidad';
import { llano } from '../ceplan/llano';
import type { Periodo } from '../ceplan/tipos';
import {
  leeCelda,
  estiloDe,
  porCien,
  porEstilo,
  signoDeVacio,
  type CifraLeida,
  type Estilo,
} from './cifras';
import { direccion, enLinea, esVacia } from './hoja';
import { conceptoDe, periodoDe } from './listas';
import { paraMapa, respuesta, type ColumnaDeMapa, type Decisiones, type Mapa } from './mapa';
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

export interface CifraTraida extends Lugar {
  readonly campo: CampoDeAnio | 'lineaBase';
  readonly anio: number | null;
  readonly periodo: Periodo | null;
  readonly valor: number;
  readonly escrito: string;
  /** Its column, as the map knows it, and what it is there. */
  readonly clave: string;
  readonly es: string;
}

export interface Registro {
  readonly filas: { readonly hoja: string; readonly fila: number }[];
  readonly textos: Map<CampoDeFila, Texto>;
  /** By the text of their meaning: `LE 2024`. */
  readonly cifras: Map<string, CifraTraida>;
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
  readonly columna: ColumnaReconocida;
  readonly significado: Significado;
  readonly estilo: Estilo;
  readonly dicha: ColumnaDeMapa | undefined;
  /** All that was read of it stays out until somebody answers. */
  readonly fuera: boolean;
}

const TOTAL =
  /^(?:sub ?)?(?:total(?:es)?|promedio|suma)(?: (?:general|parcial|nacional|acumulado|de la (?:politica|tabla)|(?:del? )?(?:op|oei|aei|objetivo|servicio|lineamiento|producto).*))?$/;
const NOTA = /^(?:fuente|nota|notas|elaboracion|elaborado|leyenda|\*|\(\*|\d\/|[ab]\/|n d |s d )/;

export class Registros {
  readonly lista: Registro[] = [];
  private readonly porClave = new Map<string, Registro>();
  private grupos = new Map<Grado, Titulo & Lugar>();
  private ultimos = new Map<CampoDeFila, Texto>();

  constructor(
    private readonly mapa: Mapa,
    private readonly dice: Decisiones,
    private readonly revision: Revision,
  ) {}

  /** Titles hold for what stands below them, on the same sheet. */
  nuevaHoja(): void {
    this.grupos = new Map();
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
      if (respuesta(this.mapa, hoja, direccion(fila, codigo.columna), codigo.texto)) return;
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
    for (const cifra of lector.cifras(fila, registro)) this.cifra(registro, cifra);
    registro.sustentos.push(...lector.sustentos(fila));
  }

  private nuevo(clave: string): Registro {
    const registro: Registro = {
      filas: [],
      textos: new Map(),
      cifras: new Map(),
      sustentos: [],
      grupos: this.grupos,
    };
    this.lista.push(registro);
    this.porClave.set(clave, registro);
    return registro;
  }

  private claveDe(textos: ReadonlyMap<CampoDeFila, Texto>): string {
    const de = (campo: CampoDeFila) => llano(textos.get(campo)?.texto ?? '');
    const niveles = [...this.grupos.values()].map(
      ({ grado, codigo, nombre }) => `${grado}${codigo || llano(nombre)}`,
    );
    return textos.has('codigo')
      ? JSON.stringify([
          'codigo',
          de('tipo'),
          textos.get('codigo')!.texto,
          textos.has('tipo') ? '' : niveles,
        ])
      : JSON.stringify([
          'nombre',
          de('indicador'),
          de('servicio'),
          de('codigoServicio'),
          de('objetivo'),
          de('codigoObjetivo'),
          niveles,
        ]);
  }

  private texto(registro: Registro, campo: CampoDeFila, texto: Texto): void {
    const hecho = registro.textos.get(campo);
    if (!hecho) registro.textos.set(campo, texto);
    else if (llano(hecho.texto) !== llano(texto.texto))
      this.conflicto(hecho, texto, DE_LA_FILA[campo], hecho.texto, texto.texto);
  }

  private cifra(registro: Registro, cifra: CifraTraida): void {
    const clave = claveDeCifra(cifra);
    const hecha = registro.cifras.get(clave);
    if (!hecha) registro.cifras.set(clave, cifra);
    else if (hecha.valor !== cifra.valor)
      this.conflicto(hecha, cifra, clave, hecha.escrito, cifra.escrito);
  }

  private conflicto(a: Lugar, b: Lugar, de: string, una: string, otra: string): void {
    if (respuesta(this.mapa, b.hoja, direccion(b.fila, b.columna), otra)) return;
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

const claveDeCifra = ({ campo, anio, periodo }: CifraTraida): string =>
  campo === 'lineaBase'
    ? DE_LA_FILA.lineaBase
    : textoDe({ campo, anio, periodo: periodo === 'Anual' ? null : periodo });

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

/** Reads the rows of one table. */
class Lector {
  readonly indicador: ColumnaReconocida | undefined;
  /** The year of all figures, where they have but one. */
  private readonly unicoAnio: number | null;
  /** Several rows may tell of one indicator. */
  readonly larga: boolean;
  private readonly preparadas: readonly Preparada[];
  private readonly porCampo: ReadonlyMap<CampoDeFila, Preparada>;

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
    const estilo = dicha?.decimal ? { decimal: dicha.decimal } : estiloDe(columna.perfil.leidas);
    const deCifras = esCifra(significado.campo) && significado.campo !== 'cifra';
    return {
      columna,
      significado,
      estilo,
      dicha,
      fuera: deCifras && this.preguntaPorColumna(columna, significado, dicha),
    };
  }

  /** A column of nothing but zeros: a year that nobody measured, more likely than not. */
  private preguntaPorColumna(
    columna: ColumnaReconocida,
    significado: Significado,
    dicha: ColumnaDeMapa | undefined,
  ): boolean {
    const { campo } = significado;
    const { leidas } = columna.perfil;
    const cifras = leidas.flatMap(({ lectura }) =>
      lectura.clase === 'valor' ? [lectura.valor] : [],
    );
    const ceros =
      cifras.length >= 3 &&
      cifras.every((c) => c === 0) &&
      (campo === 'logro' || campo === 'valor');
    if (!ceros || dicha?.ceros === 'valor') return false;
    if (dicha?.ceros !== 'blanco') {
      this.revision.pregunta({
        clase: 'ceros',
        hoja: this.tabla.hoja.nombre,
        celdas: leidas.map(({ fila }) => direccion(fila, columna.indice)),
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

  clase(fila: number, despues: boolean): Clase {
    const { hoja } = this.tabla;
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
    const dicho = respuesta(this.mapa, lugar.hoja, direccion(lugar.fila, lugar.columna), texto);
    if (!dicho) return { es: 'sinNivel', texto, columna: lugar.columna };
    const titulo = tituloDeGrupo(enLinea(dicho.es));
    return titulo
      ? { es: 'grupo', titulo, lugar }
      : { es: 'ajena', porque: 'filaNota', texto, columna: lugar.columna };
  }

  /** The heading again, as a printed table repeats it. */
  private esCabecera(fila: number): boolean {
    const { hoja, columnas } = this.tabla;
    const iguales = columnas.filter(({ indice, ruta }) => {
      const texto = llano(enLinea(hoja.visto(fila, indice)));
      return texto !== '' && ruta.some((parte) => llano(parte) === texto);
    });
    return iguales.length >= 2 && iguales.length >= this.llenas(fila).length * 0.6;
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
    const lugar = { hoja: hoja.nombre, fila: suya?.row ?? fila, columna: suya?.column ?? indice };
    const escrito = enLinea(valor);
    const dicho = respuesta(this.mapa, hoja.nombre, direccion(lugar.fila, lugar.columna), escrito);
    if (dicho) return esVacia(dicho.es) ? null : { ...lugar, texto: enLinea(dicho.es) };
    if (typeof valor === 'object' || this.esFecha(campo, lugar)) {
      this.revision.pregunta({
        clase: typeof valor === 'object' ? 'cifraConError' : 'codigoFecha',
        hoja: hoja.nombre,
        celdas: [direccion(lugar.fila, lugar.columna)],
        escrito,
        opciones: [],
        de: DE_LA_FILA[campo],
      });
      return null;
    }
    return { ...lugar, texto: escrito };
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
    return this.preparadas.flatMap((preparada): CifraTraida[] => {
      const { significado, columna } = preparada;
      const campo = significado.campo === 'cifra' ? concepto : significado.campo;
      if (campo === null || !(campo === 'lineaBase' || esDeAnio(campo))) return [];
      const [anio, periodo] =
        'periodo' in significado
          ? [significado.anio ?? propio.anio, significado.periodo ?? propio.periodo]
          : [significado.anio ?? propio.anio, propio.periodo];
      if (anio === null && campo !== 'lineaBase') return [];
      const leida = this.cifraEn(fila, preparada, unidad, campo);
      const lugar = { hoja: this.tabla.hoja.nombre, fila, columna: columna.indice };
      const es = paraMapa(significado, columna.encabezado);
      return leida === null
        ? []
        : [{ ...lugar, campo, anio, periodo, ...leida, clave: columna.clave, es }];
    });
  }

  private cifraEn(
    fila: number,
    preparada: Preparada,
    unidad: string,
    campo: CifraTraida['campo'],
  ): { valor: number; escrito: string } | null {
    const { hoja } = this.tabla;
    const { columna, fuera } = preparada;
    const combinada = hoja.combinada(fila, columna.indice);
    const valor = hoja.visto(fila, columna.indice);
    const leida = leeCelda({
      fila,
      valor,
      formato: hoja.formato(combinada?.row ?? fila, columna.indice),
    });
    if (fuera && leida.lectura.clase === 'valor') return null;
    const celda = direccion(fila, columna.indice);
    const dicha = respuesta(this.mapa, hoja.nombre, celda, leida.escrito);
    if (dicha)
      return typeof dicha.es === 'number' ? { valor: dicha.es, escrito: leida.escrito } : null;
    if (combinada && combinada.rows > 1 && !this.larga && leida.lectura.clase !== 'vacia') {
      this.pregunta('cifraCombinada', celda, leida.escrito, []);
      return null;
    }
    const sabida = this.sabida(leida, preparada, unidad, celda);
    if (sabida === null) return null;
    const enFracciones =
      preparada.dicha?.fracciones === true &&
      esPorcentaje(unidad) &&
      leida.lectura.clase === 'valor' &&
      !leida.lectura.enPorciento;
    return {
      valor: enFracciones && campo !== 'avance1' ? porCien(sabida) : sabida,
      escrito: leida.escrito,
    };
  }

  /** The figure, where there is but one; else its question, and nothing. */
  private sabida(
    { lectura, escrito }: CifraLeida,
    { estilo, dicha }: Preparada,
    unidad: string,
    celda: string,
  ): number | null {
    const hoja = this.tabla.hoja.nombre;
    switch (lectura.clase) {
      case 'vacia':
        if (lectura.signo !== '') this.revision.decision('vacios', hoja, lectura.signo, '');
        return null;
      case 'valor':
        return this.conPerdida(lectura, escrito, unidad, celda);
      case 'doble': {
        const leido =
          dicha?.decimal === lectura.marca ? lectura.decimal : porEstilo(lectura, estilo);
        if (leido !== null) return leido;
        this.pregunta('cifraDoble', celda, escrito, [
          String(lectura.decimal),
          String(lectura.miles),
        ]);
        return null;
      }
      case 'parte':
        if (esPorcentaje(unidad))
          return Number(((lectura.de / lectura.cada) * 100).toPrecision(12));
        this.pregunta('cifraParte', celda, escrito, partes(lectura.de, lectura.cada));
        return null;
      case 'aproximada':
        this.pregunta('cifraAproximada', celda, escrito, lectura.valores.map(String));
        return null;
      case 'error':
        this.pregunta('cifraConError', celda, escrito, []);
        return null;
      case 'texto':
        this.pregunta('cifraEnTexto', celda, escrito, []);
        return null;
    }
  }

  private conPerdida(
    lectura: Extract<CifraLeida['lectura'], { clase: 'valor' }>,
    escrito: string,
    unidad: string,
    celda: string,
  ): number | null {
    const hoja = this.tabla.hoja.nombre;
    if (lectura.enPorciento) {
      // A share of days or persons: the cell says one thing and the unit another.
      if (llano(unidad) !== '' && !admitePorcentaje(unidad)) {
        this.pregunta('unidadEnCifra', celda, escrito, [
          String(lectura.valor),
          String(lectura.valor / 100),
        ]);
        return null;
      }
      this.revision.decision('porcentajes', hoja, '', '');
    }
    if (lectura.perdida === 'unidad' && !esDeLaUnidad(escrito, unidad)) {
      this.pregunta('unidadEnCifra', celda, escrito, [String(lectura.valor)]);
      return null;
    }
    if (lectura.perdida) this.revision.ajeno(lectura.perdida, hoja, celda, escrito);
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
    celda: string,
    escrito: string,
    opciones: readonly string[],
  ): void {
    this.revision.pregunta({
      clase,
      hoja: this.tabla.hoja.nombre,
      celdas: [celda],
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
