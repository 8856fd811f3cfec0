import { useRef } from 'react';
import {
  Badge,
  Button,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { CampoEscrito } from '../../libro/columnasMatriz';
import { COMPROMISOS } from '../../textos/compromisos';
import type { Idioma } from '../../textos/idioma';
import { colorNivel } from '../comun/semaforo';
import { Signo } from '../comun/Signo';
import type { CompromisosVistos, FilaVista, PorEditar } from '../estado';
import { Edicion } from './Edicion';

/** Under the title of the row, past its arrow. */
const SANGRIA = '22px';

const useEstilos = makeStyles({
  fila: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalS} 0`,
    '& button': { scrollMarginBottom: '120px' },
  },
  abrir: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: `${SANGRIA} 1fr`,
    width: '100%',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cabecera: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `2px ${tokens.spacingHorizontalS}`,
  },
  titulo: { ...typographyStyles.body1Strong },
  aspecto: {
    gridColumnStart: 2,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  cerrado: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  cuerpo: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: SANGRIA,
    marginTop: tokens.spacingVerticalXS,
  },
  motivos: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  motivo: {
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  medida: { ...typographyStyles.caption1, margin: 0 },
  suave: { color: tokens.colorNeutralForeground2 },
  campos: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  nombre: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  texto: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  ordenes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  tabla: {
    ...typographyStyles.caption1,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    '& caption': { ...typographyStyles.caption1Strong, textAlign: 'left' },
    '& th': { ...typographyStyles.caption1Strong, textAlign: 'left', padding: '2px 4px 2px 0' },
    '& th:first-child': { width: '26%' },
    '& td': {
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
      verticalAlign: 'top',
      whiteSpace: 'pre-line',
      overflowWrap: 'anywhere',
    },
  },
});

interface Props {
  readonly fila: FilaVista;
  readonly vistos: CompromisosVistos;
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly abierta: boolean;
  readonly editando: boolean;
  readonly alternar: () => void;
  readonly editar: (clave: string | null) => void;
  readonly alGuardar: (que: PorEditar) => Promise<boolean>;
  readonly irA: (hoja: string, celda: string) => void;
}

/** A row of the matrix as it would be: why it is there, what it says and what would change. */
export function Fila(props: Props) {
  const { fila, idioma, abierta, editando, alternar } = props;
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  const { suerte, clase, motivos, medida, porQueMedida } = fila;
  const cabecera = useRef<HTMLButtonElement>(null);
  const marca = t.clases[clase];
  return (
    <li className={estilos.fila} data-compromiso={fila.clave} data-suerte={suerte}>
      <button
        type="button"
        ref={cabecera}
        className={estilos.abrir}
        aria-expanded={abierta}
        onClick={alternar}
      >
        {abierta ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        <span className={estilos.cabecera}>
          <span className={estilos.titulo}>{fila.titulo || marca}</span>
          {suerte !== 'queda' && props.vistos.hecha && (
            <Badge appearance="tint" size="small" color={COLOR[suerte]}>
              {t.suertes[suerte][0]}
            </Badge>
          )}
          {fila.titulo && marca && suerte !== 'sale' && (
            <Badge appearance="outline" size="small" color="informative">
              {marca}
            </Badge>
          )}
          {fila.vencido && (
            <Badge appearance="tint" size="small" color="danger">
              {t.vencido}
            </Badge>
          )}
          {fila.suya && (
            <Badge appearance="outline" size="small" color="brand">
              {t.textoSuyo}
            </Badge>
          )}
        </span>
        <span className={mergeClasses(estilos.aspecto, !abierta && estilos.cerrado)}>
          {fila.aspecto}
        </span>
      </button>
      <div className={estilos.cuerpo}>
        {motivos.length > 0 && <Motivos motivos={motivos} />}
        {medida && (
          <p className={estilos.medida}>
            {medida} {porQueMedida && <span className={estilos.suave}>· {porQueMedida}</span>}
          </p>
        )}
        {editando ? (
          <EdicionDeFila {...props} alSalir={() => cabecera.current?.focus()} />
        ) : (
          abierta && <Detalle {...props} />
        )}
      </div>
    </li>
  );
}

const COLOR = { nueva: 'success', cambia: 'brand', sale: 'warning' } as const;

function Motivos({ motivos }: Pick<FilaVista, 'motivos'>) {
  const estilos = useEstilos();
  return (
    <ul className={estilos.motivos}>
      {motivos.map(({ texto, nivel }) => {
        const { fondo, texto: color, simbolo } = colorNivel(nivel);
        return (
          <li key={texto} className={estilos.motivo} style={{ background: fondo, color }}>
            <Signo signo={simbolo} /> {texto}
          </li>
        );
      })}
    </ul>
  );
}

/** Said above the texts already. */
const ARRIBA: ReadonlySet<CampoEscrito> = new Set(['aspecto', 'medida']);

function Detalle({ fila, idioma, editar, irA }: Props) {
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  const { cambios, campos, lugar } = fila;
  return (
    <>
      {cambios.length > 0 && <Cambios {...{ cambios, idioma }} />}
      <dl className={estilos.campos}>
        {campos
          .filter(({ campo, texto }) => texto !== '' && !ARRIBA.has(campo))
          .map(({ campo, texto, suyo, porEscribir }) => (
            <div key={campo}>
              <dt className={estilos.nombre}>
                {t.campos[campo]}
                {(porEscribir || suyo) && (
                  <Badge appearance="outline" size="small" color="brand">
                    {porEscribir ? t.porEscribirse : t.textoSuyo}
                  </Badge>
                )}
              </dt>
              <dd className={estilos.texto}>
                {campo === 'plazo' && fila.vence ? t.plazo(texto, fila.vence) : texto}
              </dd>
            </div>
          ))}
      </dl>
      <div className={estilos.ordenes}>
        <Button size="small" onClick={() => editar(fila.clave)}>
          {t.editar}
        </Button>
        {lugar && (
          <Link as="button" onClick={() => irA(lugar.hoja, lugar.celda)}>
            {t.ir}
          </Link>
        )}
      </div>
    </>
  );
}

function Cambios({ cambios, idioma }: Pick<FilaVista, 'cambios'> & Pick<Props, 'idioma'>) {
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  return (
    <table className={estilos.tabla}>
      <caption>{t.cambiaria}</caption>
      <thead>
        <tr>
          {t.columnas.map((columna) => (
            <th key={columna} scope="col">
              {columna}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cambios.map(({ campo, antes, despues }) => (
          <tr key={campo}>
            <td>{t.campos[campo]}</td>
            <td>{antes}</td>
            <td>{despues}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EdicionDeFila({
  fila,
  vistos,
  idioma,
  ocupado,
  editar,
  alGuardar,
  alSalir,
}: Props & { readonly alSalir: () => void }) {
  const { clave, titulo, campos, lugar, clase } = fila;
  const salir = () => {
    editar(null);
    alSalir();
  };
  return (
    <Edicion
      titulo={titulo || COMPROMISOS[idioma].clases[clase] || ''}
      campos={campos}
      listas={{ medida: vistos.medidas, estado: vistos.estados }}
      enHoja={lugar !== null}
      {...{ idioma, ocupado }}
      alGuardar={(textos) =>
        void alGuardar({ clave, textos }).then((hecho) => {
          if (hecho) salir();
        })
      }
      alCerrar={salir}
    />
  );
}
