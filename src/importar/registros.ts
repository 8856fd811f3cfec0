/** From the rows of the tables to indicators: each with what was said of it, and where. */
import { llano } from '../ceplan/llano';
import { CifrasDeFila } from './cifrasDeFila';
import { Filas } from './filas';
import { direccion } from './hoja';
import { respuesta, type Decisiones, type Mapa } from './mapa';
import { porLeer, type TablaPorLeer } from './porLeer';
import type { TablaReconocida } from './reconocer';
import type { Revision } from './revision';
import { DE_LA_FILA, textoDe, type CampoDeFila } from './significado';
import { TextosDeFila } from './textosDeFila';
import {
  lugarDe,
  type CifraTraida,
  type Lugar,
  type QueEs,
  type Registro,
  type Texto,
  type Textos,
} from './tipos';
import { tituloDeGrupo, type Grado, type Titulo } from './vocabulario';

interface Lectores {
  readonly t: TablaPorLeer;
  readonly textos: TextosDeFila;
  readonly cifras: CifrasDeFila;
}

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
    const t = porLeer(tabla, this.mapa, this.dice, this.revision);
    if (!t) return;
    const filas = new Filas(t);
    const lectores = { t, textos: new TextosDeFila(t, this.ultimos), cifras: new CifrasDeFila(t) };
    const ultima = filas.ultimaConIndicador();
    for (let fila = cuerpo[0]; fila <= cuerpo[1]; fila++) {
      const clase = filas.clase(fila, fila > ultima);
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
          this.anota(lectores, fila);
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

  private anota({ t, textos: lector, cifras }: Lectores, fila: number): void {
    const { tabla, larga } = t;
    const hoja = tabla.hoja.nombre;
    const textos = lector.de(fila);
    const clave = this.claveDe(textos);
    const hecho = this.porClave.get(clave);
    const repetida =
      hecho &&
      !larga &&
      hecho.filas.some(
        (f) => f.hoja === hoja && f.fila >= tabla.cuerpo[0] && f.fila <= tabla.cuerpo[1],
      );
    const { codigo } = textos;
    if (repetida && codigo) {
      if (respuesta(this.mapa, codigo, codigo.texto)) return;
      this.revision.pregunta({
        clase: 'codigoRepetido',
        hoja,
        celdas: [direccion(fila, codigo.columna)],
        escrito: codigo.texto,
        opciones: [],
      });
      return;
    }
    if (hecho && !repetida) {
      hecho.filas.push({ hoja, fila });
      for (const campo of Object.keys(textos) as CampoDeFila[])
        this.texto(hecho, campo, textos[campo]!);
      this.cifras(hecho, cifras.de(fila, hecho.textos));
      hecho.sustentos.push(...lector.sustentos(fila));
      return;
    }
    const registro: Registro = {
      filas: [{ hoja, fila }],
      textos,
      cifras: cifras.de(fila, textos),
      sustentos: lector.sustentos(fila),
      grupos: this.grupos,
    };
    this.lista.push(registro);
    this.porClave.set(clave, registro);
  }

  /** Figures that another row says of an indicator. */
  private cifras(registro: Registro, cifras: readonly CifraTraida[]): void {
    const antes = registro.cifras.length;
    for (const cifra of cifras) this.cifra(registro, cifra, antes);
  }

  /** What two rows have in common that are of one indicator. */
  private claveDe(textos: Textos): string {
    const de = (campo: CampoDeFila) => llano(textos[campo]?.texto ?? '');
    const codigo = textos.codigo?.texto;
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
        : [codigo, textos.tipo ? de('tipo') : this.titulos];
    return partes.join('\u0000');
  }

  private texto(registro: Registro, campo: CampoDeFila, texto: Texto): void {
    const hecho = registro.textos[campo];
    if (!hecho) registro.textos[campo] = texto;
    else if (hecho.texto !== texto.texto && llano(hecho.texto) !== llano(texto.texto))
      this.conflicto(hecho, texto, DE_LA_FILA[campo], hecho.texto, texto.texto);
  }

  /** One row does not say a figure twice: what there was before it is what may say it otherwise. */
  private cifra({ cifras }: Registro, cifra: CifraTraida, antes: number): void {
    for (let i = 0; i < antes; i++) {
      const hecha = cifras[i]!;
      if (!esLaMisma(hecha, cifra)) continue;
      if (hecha.valor !== cifra.valor) {
        const [una, otra] = [String(hecha.valor), String(cifra.valor)];
        this.conflicto(lugarDe(hecha), lugarDe(cifra), nombreDe(cifra.que), una, otra);
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

const esLaMisma = ({ que: una }: CifraTraida, { que: otra }: CifraTraida): boolean =>
  una === otra ||
  (una.campo === otra.campo &&
    (una.campo === 'lineaBase' || (una.anio === otra.anio && una.periodo === otra.periodo)));

const nombreDe = ({ campo, anio, periodo }: QueEs): string =>
  campo === 'lineaBase' ? DE_LA_FILA.lineaBase : textoDe({ campo, anio, periodo });
