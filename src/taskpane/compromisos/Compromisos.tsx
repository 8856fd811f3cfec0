/** Commitments: proposed, edited, compared with the matrix and followed up. Loaded when asked for. */
import { useEffect, useRef, useState } from 'react';
import {
  Button,
  Tab,
  TabList,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { COMPROMISOS } from '../../textos/compromisos';
import type { CampoEscrito } from '../../libro/columnasMatriz';
import type { CompromisosVistos, PorEditar } from '../estado';
import type { PropsDeLugar } from '../lugares';
import { Fila } from './Fila';
import { Filtros } from './Filtros';
import { PieDeCompromisos } from './PieDeCompromisos';
import { Seguimiento } from './Seguimiento';
import { filasCon, filtrosDe, VISTA_INICIAL, type VistaDeCompromisos } from './vista';

const useEstilos = makeStyles({
  titulo: { ...typographyStyles.body1Strong, margin: 0 },
  que: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  lista: { listStyleType: 'none', margin: 0, padding: 0 },
  sueltos: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  suelto: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

export default function Compromisos(props: PropsDeLugar) {
  const { controlador, idioma, estado, irA, recuerdos, aviso } = props;
  const { compromisos, enCurso } = estado;
  const [vista, ver] = useVista(recuerdos);
  const pie = useRef<HTMLDivElement>(null);
  useLectura(props);
  const trasElPie = async (cumplida: Promise<boolean>) => {
    // What was pressed may be gone: what came of it is read.
    if (await cumplida) pie.current?.focus({ preventScroll: true });
  };
  const comun = {
    vista,
    ver,
    idioma,
    ocupado: enCurso !== null,
    irA,
    alGuardar: (que: PorEditar) => controlador.editarCompromiso(que),
  };
  return (
    <>
      {compromisos && <Partes {...comun} vistos={compromisos} />}
      <PieDeCompromisos
        {...{ estado, aviso, idioma }}
        caja={pie}
        alGenerar={() => void trasElPie(controlador.generarMatriz())}
        alLeer={() => void trasElPie(controlador.leerCompromisos())}
        alDeshacer={() => void trasElPie(controlador.editarCompromiso('deshacer'))}
        alDetener={() => controlador.detener()}
      />
    </>
  );
}

/** Read when the place shows, where what is known of it is old; asked for again by the person. */
function useLectura({ controlador, estado }: PropsDeLugar): void {
  const { compromisos, compromisosDeAntes, enCurso } = estado;
  const pedida = useRef(compromisos !== null && !compromisosDeAntes);
  const ocupado = enCurso !== null;
  useEffect(() => {
    if (pedida.current || ocupado) return;
    pedida.current = true;
    void controlador.leerCompromisos();
  }, [controlador, ocupado]);
}

/** What is looked at, as it was left. */
function useVista(recuerdos: PropsDeLugar['recuerdos']) {
  const [vista, poner] = useState(() => recuerdos.compromisos ?? VISTA_INICIAL);
  useEffect(() => {
    recuerdos.compromisos = vista;
  }, [recuerdos, vista]);
  const ver = (cambio: Partial<VistaDeCompromisos>) => poner((antes) => ({ ...antes, ...cambio }));
  return [vista, ver] as const;
}

interface Comun {
  readonly vistos: CompromisosVistos;
  readonly vista: VistaDeCompromisos;
  readonly ver: (cambio: Partial<VistaDeCompromisos>) => void;
  readonly idioma: PropsDeLugar['idioma'];
  readonly ocupado: boolean;
  readonly irA: PropsDeLugar['irA'];
  readonly alGuardar: (que: PorEditar) => Promise<boolean>;
}

/** This year's and, where there are any, those of the years before. */
function Partes(comun: Comun) {
  const { vistos, vista, ver, idioma } = comun;
  const t = COMPROMISOS[idioma];
  const hay = vistos.anteriores.length > 0;
  const parte = hay ? vista.parte : 'propuestos';
  return (
    <>
      {hay && (
        <TabList
          size="small"
          selectedValue={parte}
          aria-label={t.partes}
          onTabSelect={(_evento, { value }) => ver({ parte: value as typeof parte })}
        >
          <Tab value="propuestos">{t.propuestas(vistos.anio, vistos.filas.length)}</Tab>
          <Tab value="seguimiento">{t.seguimiento(vistos.anteriores.length)}</Tab>
        </TabList>
      )}
      {parte === 'propuestos' ? <Propuestos {...comun} /> : <Seguimiento {...comun} />}
    </>
  );
}

function Propuestos(comun: Comun) {
  const { vistos, vista, ver, idioma } = comun;
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  const [editando, editar] = useState<string | null>(null);
  const filas = filasCon(vistos, vista.filtro);
  const alternar = (clave: string) => {
    const abiertas = new Set(vista.abiertas);
    if (!abiertas.delete(clave)) abiertas.add(clave);
    ver({ abiertas });
  };
  return (
    <>
      <h2 className={estilos.titulo}>
        {vistos.propuestos > 0
          ? t.propuestos(vistos.propuestos, vistos.anio)
          : t.ninguno(vistos.anio)}
      </h2>
      <Filtros
        cuentas={filtrosDe(vistos)}
        elegido={vista.filtro}
        rotulo={t.filtros}
        nombre={({ filtro, cuenta }) =>
          t.filtro(filtro === 'conTexto' ? t.conTexto : t.suertes[filtro], cuenta)
        }
        alElegir={(filtro) => ver({ filtro })}
      />
      {filas.length === 0 && vista.filtro && <p className={estilos.que}>{t.ningunaAsi}</p>}
      <ul className={estilos.lista}>
        {filas.map((fila) => (
          <Fila
            key={fila.clave}
            {...comun}
            fila={fila}
            abierta={vista.abiertas.has(fila.clave)}
            editando={editando === fila.clave}
            alternar={() => alternar(fila.clave)}
            editar={editar}
          />
        ))}
      </ul>
      <Sueltos {...comun} />
    </>
  );
}

/** Texts that were kept and have no row to go to: they are seen until a person discards them. */
function Sueltos({ vistos, idioma, ocupado, alGuardar }: Comun) {
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  if (vistos.sueltos.length === 0) return null;
  return (
    <section>
      <h3 className={estilos.que}>{t.sueltos}</h3>
      <ul className={estilos.sueltos}>
        {vistos.sueltos.map(({ clave, texto, campos }) => (
          <li key={clave} className={estilos.suelto}>
            <span>{texto}</span>
            <Button
              size="small"
              disabledFocusable={ocupado}
              onClick={() => void alGuardar({ clave, textos: sinTextos(campos) })}
            >
              {t.descartar}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sinTextos = (campos: readonly CampoEscrito[]): PorEditar['textos'] =>
  Object.fromEntries(campos.map((campo) => [campo, null]));
