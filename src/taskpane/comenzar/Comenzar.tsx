/** The ways to a standard workbook, while there is none; each with steps of its own. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import {
  Button,
  makeStyles,
  shorthands,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { BookOpen24Regular } from '@fluentui/react-icons/svg/book-open';
import type { TablasLeidas } from '../../acciones';
import { ACCIONES_DE_COMIENZO } from '../../acciones/registro';
import type { AccionDeComienzo } from '../../acciones/registro';
import { MUESTRAS } from '../../libro/muestras';
import { COMIENZO } from '../../textos/comienzo';
import type { Idioma } from '../../textos/idioma';
import { PANEL } from '../../textos/panel';
import { BotonGrande } from '../comun/BotonGrande';
import type { FormatoVisto } from '../entidades/tipos';
import type { PorCrear } from '../estado';
import { iconoDe } from '../comun/iconos';

export interface PropsDePaso {
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly alCrear: (que: PorCrear) => void;
  /** What stands in the workbook; `null` where it could not be read. */
  readonly alLeer: () => Promise<TablasLeidas | null>;
  readonly irA: (hoja: string, celda: string) => void;
  readonly alCancelar: () => void;
}

/** What a way asks before it can be gone: a new one among the actions has its steps here. */
const PASOS: Readonly<Record<AccionDeComienzo, LazyExoticComponent<ComponentType<PropsDePaso>>>> = {
  importar: lazy(() => import(/* webpackChunkName: "importador" */ '../importar/Importador')),
  crearLibro: lazy(() => import(/* webpackChunkName: "asistente" */ './Asistente')),
};

const Listo = lazy(() => import(/* webpackChunkName: "listo" */ '../entidades/Listo'));

const useEstilos = makeStyles({
  todo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  titulo: { ...typographyStyles.subtitle2, margin: 0 },
  que: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  lista: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  muestra: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusLarge,
  },
  icono: { display: 'flex', flexShrink: 0, color: tokens.colorBrandForeground1 },
  nombre: { ...typographyStyles.body1Strong, margin: 0 },
  botones: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface Props extends Omit<PropsDePaso, 'alCancelar'> {
  /** Whether the open workbook has nothing in it. */
  readonly vacio: boolean;
}

interface PropsDeComenzar extends Props {
  /** The same as `conFormato`, without that anything waits for it. */
  readonly reconocer: () => Promise<FormatoVisto | null>;
  /** What the workbook lacks as an entity's formato, or its sheet where nothing; `null` of any other. */
  readonly conFormato: (que: 'mirar' | 'listo') => Promise<FormatoVisto | null>;
  /** Told once it is known that the workbook is one: nothing but what an entity does shows then. */
  readonly alReconocer: () => void;
}

export default function Comenzar({ reconocer, conFormato, alReconocer, ...paso }: PropsDeComenzar) {
  const { idioma, ocupado, vacio, irA } = paso;
  const [formato, poner] = useState<FormatoVisto | null>(null);
  const ver = (visto: FormatoVisto | null) => {
    if (!visto) return;
    poner(visto);
    alReconocer();
  };
  const hacer = async (que: 'mirar' | 'listo') => ver(await conFormato(que));
  useEffect(() => {
    if (!vacio) void reconocer().then(ver);
    // Once: a workbook does not become another while it is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return formato ? (
    <Suspense>
      <Listo
        {...{ formato, idioma, ocupado, irA }}
        alRevisar={() => void hacer('mirar')}
        alHacer={() => void hacer('listo')}
      />
    </Suspense>
  ) : (
    <Caminos {...paso} />
  );
}

function Caminos({ vacio, ...paso }: Props) {
  const { idioma, ocupado } = paso;
  const estilos = useEstilos();
  const t = COMIENZO[idioma];
  const [camino, elegir] = useState<AccionDeComienzo | null>(null);
  if (camino) {
    const Pasos = PASOS[camino];
    return (
      <Suspense fallback={<p className={estilos.que}>{t.cargando}</p>}>
        <Pasos {...paso} alCancelar={() => elegir(null)} />
      </Suspense>
    );
  }
  return (
    <section className={estilos.todo} aria-labelledby="comienzo">
      <h2 className={estilos.titulo} id="comienzo">
        {t.titulo}
      </h2>
      <p className={estilos.que}>{t.que}</p>
      <ul className={estilos.lista}>
        {ACCIONES_DE_COMIENZO.filter((cual) => cual !== 'importar' || !vacio).map((cual) => (
          <li key={cual}>
            <BotonGrande
              id={cual}
              icono={iconoDe(cual)}
              {...PANEL[idioma].acciones[cual]}
              ocupado={ocupado}
              alPulsar={() => elegir(cual)}
            />
          </li>
        ))}
        <Muestras vacio={vacio} {...paso} />
      </ul>
    </section>
  );
}

function Muestras({ idioma, ocupado, vacio, alCrear }: Omit<Props, 'alLeer' | 'irA'>) {
  const estilos = useEstilos();
  const t = COMIENZO[idioma];
  return (
    <li className={estilos.muestra}>
      <span className={estilos.icono} aria-hidden>
        <BookOpen24Regular />
      </span>
      <div>
        <h3 className={estilos.nombre}>{t.abrirMuestra}</h3>
        <p className={estilos.que}>{vacio ? t.abrirMuestraQue : t.muestraEnOtro}</p>
        {vacio && (
          <div className={estilos.botones}>
            {MUESTRAS.map((nombre) => (
              <Button
                key={nombre}
                id={`muestra-${nombre}`}
                size="small"
                disabledFocusable={ocupado}
                onClick={() => alCrear({ clase: 'muestra', nombre })}
              >
                {t.muestras[nombre]}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
