/** The figures of a row: those that can be read in one way alone. */
import { esPorcentaje } from '../ceplan/unidad';
import { llano } from '../ceplan/llano';
import { leeCelda, porCien, porEstilo, type CifraLeida } from './cifras';
import { direccion } from './hoja';
import { conceptoDe } from './listas';
import { MAPA_VACIO, respuesta } from './mapa';
import { momentoDe, SIN_MOMENTO, valorDe, type ColumnaPorLeer, type TablaPorLeer } from './porLeer';
import type { ClaseDePregunta } from './revision';
import type { CifraTraida, DeColumna, Lugar, QueEs, Textos } from './tipos';

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

export class CifrasDeFila {
  private readonly dichas = new Map<DeColumna, QueEs[]>();
  /** What each column's figures are, where no row says so itself. */
  private readonly iguales: readonly (QueEs | null)[] | null;

  constructor(private readonly t: TablaPorLeer) {
    const porFila = (['anio', 'periodo', 'concepto'] as const).some((c) => t.porCampo.has(c));
    this.iguales = porFila ? null : this.queSon(SIN_MOMENTO, null);
  }

  private queSon(
    propio: ReturnType<typeof momentoDe>,
    concepto: ReturnType<typeof conceptoDe>,
  ): (QueEs | null)[] {
    return this.t.deCifras.map((preparada) => this.queEs(preparada, concepto, propio));
  }

  private queDicen(fila: number): readonly (QueEs | null)[] {
    const concepto = this.t.porCampo.has('concepto')
      ? conceptoDe(valorDe(this.t, fila, 'concepto'))
      : null;
    return this.queSon(momentoDe(this.t, fila), concepto);
  }

  de(fila: number, textos: Textos): CifraTraida[] {
    const unidad = textos.unidadMedida?.texto ?? '';
    const cifras: CifraTraida[] = [];
    const queSon = this.iguales ?? this.queDicen(fila);
    for (let i = 0; i < queSon.length; i++) {
      const que = queSon[i];
      if (!que) continue;
      const preparada = this.t.deCifras[i]!;
      const visto = this.numeroSinMas(fila, preparada);
      const leida = visto === null ? this.cifraEn(fila, preparada, unidad, que.campo) : null;
      if (visto === null && leida === null) continue;
      const enPorciento = leida?.enPorciento ?? false;
      cifras.push({ que, fila, valor: visto ?? leida!.valor, enPorciento });
    }
    return cifras;
  }

  /** What a column's figure is on a row: one object for all that are the same. */
  private queEs(
    { significado: s, de }: ColumnaPorLeer,
    concepto: ReturnType<typeof conceptoDe>,
    propio: ReturnType<typeof momentoDe>,
  ): QueEs | null {
    const campo = s.campo === 'cifra' ? concepto : (s.campo as QueEs['campo']);
    const anio = s.anio ?? propio.anio;
    if (campo === null || (anio === null && campo !== 'lineaBase')) return null;
    const dicho = ('periodo' in s ? s.periodo : null) ?? propio.periodo;
    // A year's figure needs no word for it.
    const periodo = dicho === 'Anual' ? null : dicho;
    let suyas = this.dichas.get(de);
    if (!suyas) this.dichas.set(de, (suyas = []));
    let que = suyas.find((q) => q.anio === anio && q.periodo === periodo && q.campo === campo);
    if (!que) suyas.push((que = { de, campo, anio, periodo }));
    return que;
  }

  /** A plain number that nothing makes mean anything else, as most are; `null` for any other cell. */
  private numeroSinMas(fila: number, { columna, fuera, dicha }: ColumnaPorLeer): number | null {
    const { hoja } = this.t.tabla;
    const valor = hoja.valor(fila, columna.indice);
    const solo =
      typeof valor === 'number' &&
      !fuera &&
      dicha?.fracciones === undefined &&
      this.t.mapa.celdas === MAPA_VACIO.celdas &&
      hoja.formato(fila, columna.indice) === 'otro' &&
      hoja.combinada(fila, columna.indice) === undefined;
    return solo ? valor : null;
  }

  private cifraEn(
    fila: number,
    preparada: ColumnaPorLeer,
    unidad: string,
    campo: QueEs['campo'],
  ): { valor: number; enPorciento: boolean } | null {
    const { hoja } = this.t.tabla;
    const { columna, fuera } = preparada;
    const combinada = hoja.combinada(fila, columna.indice);
    const valor = hoja.visto(fila, columna.indice);
    if (valor === null) return null;
    const leida = leeCelda(valor, hoja.formato(combinada?.row ?? fila, columna.indice));
    if (fuera && leida.lectura.clase === 'valor') return null;
    const lugar = { hoja: hoja.nombre, fila, columna: columna.indice };
    const { escrito, lectura } = leida;
    const dicha = respuesta(this.t.mapa, lugar, escrito);
    if (dicha) return typeof dicha.es === 'number' ? { valor: dicha.es, enPorciento: false } : null;
    if (combinada && combinada.rows > 1 && !this.t.larga && lectura.clase !== 'vacia') {
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
    { estilo, dicha }: ColumnaPorLeer,
    unidad: string,
    lugar: Lugar,
  ): number | null {
    const hoja = this.t.tabla.hoja.nombre;
    switch (lectura.clase) {
      case 'vacia':
        if (lectura.signo !== '') this.t.revision.decision('vacios', hoja, lectura.signo, '');
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
    const hoja = this.t.tabla.hoja.nombre;
    if (lectura.enPorciento) {
      // A share of days or persons: the cell says one thing and the unit another.
      if (llano(unidad) !== '' && !admitePorcentaje(unidad)) {
        this.pregunta('unidadEnCifra', lugar, escrito, [
          String(lectura.valor),
          String(lectura.valor / 100),
        ]);
        return null;
      }
      this.t.revision.decision('porcentajes', hoja, '', '');
    }
    if (lectura.perdida === 'unidad' && !esDeLaUnidad(escrito, unidad)) {
      this.pregunta('unidadEnCifra', lugar, escrito, [String(lectura.valor)]);
      return null;
    }
    if (lectura.perdida) {
      this.t.revision.ajeno(lectura.perdida, hoja, direccion(lugar.fila, lugar.columna), escrito);
    }
    return lectura.valor;
  }

  private pregunta(
    clase: Extract<ClaseDePregunta, `cifra${string}` | 'unidadEnCifra'>,
    { fila, columna }: Lugar,
    escrito: string,
    opciones: readonly string[],
  ): void {
    this.t.revision.pregunta({
      clase,
      hoja: this.t.tabla.hoja.nombre,
      celdas: [direccion(fila, columna)],
      escrito,
      opciones,
    });
  }
}
