/** What is set and what is explained: language, criterion, parameters, rules, words, this Excel. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import {
  Field,
  Input,
  Link,
  SearchBox,
  Select,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import paquete from '../../../package.json';
import { AJUSTES } from '../../textos/ajustes';
import { GLOSARIO } from '../../textos/glosario';
import { PANEL } from '../../textos/panel';
import type { Idioma } from '../../textos/idioma';
import type { PropsDeLugar, Recuerdos } from '../lugares';
import { elegirIdioma, idiomaElegido } from '../idiomaElegido';
import type { AjustesVistos, ParametroVisto, ReglaVista } from './ajustes';
import { Comprobar } from './Comprobar';
import { PieDeAjustes, type Borrador } from './PieDeAjustes';

const useEstilos = makeStyles({
  todo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, flexGrow: 1 },
  parte: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalS,
    '& > summary': {
      cursor: 'pointer',
      width: 'fit-content',
      borderRadius: tokens.borderRadiusSmall,
      ':focus-visible': {
        outline: `2px solid ${tokens.colorStrokeFocus2}`,
        outlineOffset: '2px',
      },
    },
  },
  titulo: { ...typographyStyles.body1Strong, margin: 0, display: 'inline' },
  dentro: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  campo: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  eleccion: { minWidth: 0, '& > select': { width: '100%', minWidth: 0 } },
  que: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  izquierda: { alignSelf: 'flex-start' },
  lista: { ...typographyStyles.caption1, margin: 0, overflowWrap: 'anywhere' },
  termino: { ...typographyStyles.caption1Strong, marginTop: tokens.spacingVerticalS },
  definicion: { margin: 0, color: tokens.colorNeutralForeground2 },
  dos: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: `2px ${tokens.spacingHorizontalM}`,
    '& dd': { margin: 0 },
  },
  // A rule with its thresholds.
  regla: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  umbrales: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

const VACIO: Borrador = new Map();

interface Edicion {
  readonly borrador: Borrador;
  readonly escribir: (clave: string, antes: string, valor: string) => void;
  readonly idioma: Idioma;
}

export default function Ajustes(props: PropsDeLugar) {
  const { controlador, estado, idioma, recuerdos } = props;
  const estilos = useEstilos();
  const textos = PANEL[idioma];
  const { enCurso, informe, inicio, ajustes } = estado;
  const [borrador, anotar] = useState(VACIO);
  const buscado = useBuscado(recuerdos);
  const conLibro = Boolean(inicio);
  useEffect(() => {
    if (conLibro) void controlador.leerAjustes();
  }, [controlador, conLibro]);
  const escribir: Edicion['escribir'] = (clave, antes, valor) =>
    anotar((hay) => {
      const nuevo = new Map(hay);
      if (valor === antes) nuevo.delete(clave);
      else nuevo.set(clave, valor);
      return nuevo;
    });
  return (
    <section className={estilos.todo} aria-label={textos.ajustes}>
      <IdiomaDelPanel idioma={idioma} ocupado={enCurso !== null} />
      {conLibro && ajustes ? (
        <DelLibro {...{ ajustes, borrador, escribir, idioma, buscado }} />
      ) : (
        !conLibro && <p className={estilos.que}>{AJUSTES[idioma].sinLibro}</p>
      )}
      <Glosario idioma={idioma} />
      <Parte titulo={AJUSTES[idioma].acerca}>
        <p className={estilos.que}>
          {AJUSTES[idioma].version(paquete.version, ajustes?.version ?? null)}
        </p>
        <Link href="ayuda.html" target="_blank" className={estilos.izquierda}>
          {AJUSTES[idioma].ayuda}
        </Link>
        <Comprobar
          {...{ idioma, informe }}
          ocupado={enCurso !== null}
          alDiagnosticar={() => void controlador.diagnosticar()}
        />
      </Parte>
      <PieDeAjustes {...props} {...{ borrador, anotar, buscado }} />
    </section>
  );
}

/** What another place led here for, once; it is gone to when it shows. */
function useBuscado(recuerdos: Recuerdos): string | undefined {
  const [buscado] = useState(() => recuerdos.ajuste);
  useEffect(() => {
    delete recuerdos.ajuste;
  }, [recuerdos]);
  return buscado;
}

/** Folded until it is asked for. */
function Parte({
  titulo,
  abiertaYa = false,
  children,
}: {
  readonly titulo: string;
  readonly abiertaYa?: boolean;
  readonly children: ReactNode;
}) {
  const estilos = useEstilos();
  const [abierta, abrir] = useState(abiertaYa);
  return (
    <details
      className={estilos.parte}
      open={abierta}
      onToggle={(evento) => abrir(evento.currentTarget.open)}
    >
      <summary>
        <h2 className={estilos.titulo}>{titulo}</h2>
      </summary>
      {abierta && <div className={estilos.dentro}>{children}</div>}
    </details>
  );
}

function IdiomaDelPanel({
  idioma,
  ocupado,
}: {
  readonly idioma: Idioma;
  readonly ocupado: boolean;
}) {
  const estilos = useEstilos();
  const t = AJUSTES[idioma];
  return (
    <Field label={t.idioma} hint={t.idiomaQue} className={estilos.campo}>
      <Select
        className={estilos.eleccion}
        value={idiomaElegido() ?? ''}
        // What is being done is told to the end in the language in which it was begun.
        disabled={ocupado}
        onChange={(_evento, { value }) => elegirIdioma((value || null) as Idioma | null)}
      >
        <option value="">{t.idiomas.office}</option>
        <option value="es">{t.idiomas.es}</option>
        <option value="en">{t.idiomas.en}</option>
      </Select>
    </Field>
  );
}

function DelLibro({
  ajustes,
  buscado,
  ...edicion
}: Edicion & { readonly ajustes: AjustesVistos; readonly buscado: string | undefined }) {
  const estilos = useEstilos();
  const t = AJUSTES[edicion.idioma];
  const { criterio, deCriterio, grupos, reglas } = ajustes;
  const elegido = edicion.borrador.get(criterio.clave) ?? criterio.valor;
  const dados = deCriterio[elegido] ?? Object.values(deCriterio)[0]!;
  return (
    <>
      <div className={estilos.dentro}>
        <Parametro parametro={criterio} {...edicion} />
        <p className={estilos.que}>{t.deCriterio}</p>
        <dl className={estilos.lista}>
          <div className={estilos.dos}>
            {dados.flatMap(({ nombre, valor }) => [
              <dt key={nombre}>{nombre}</dt>,
              <dd key={`${nombre} =`}>{valor}</dd>,
            ])}
          </div>
        </dl>
      </div>
      {grupos.map(({ clave, parametros }) => (
        <Parte key={clave} titulo={t.grupos[clave]}>
          {parametros.map((parametro) => (
            <Parametro key={parametro.clave} parametro={parametro} {...edicion} />
          ))}
        </Parte>
      ))}
      <Parte titulo={t.reglas} abiertaYa={buscado !== undefined}>
        <Reglas {...{ reglas, buscado }} {...edicion} />
      </Parte>
    </>
  );
}

function Parametro({
  parametro: { clave, nombre, que, opciones, valor, enBlanco },
  borrador,
  escribir,
  idioma,
  size = 'medium',
}: Edicion & { readonly parametro: ParametroVisto; readonly size?: 'small' | 'medium' }) {
  const estilos = useEstilos();
  const puesto = borrador.get(clave) ?? valor;
  const alCambiar = (value: string) => escribir(clave, valor, value);
  return (
    <Field
      label={nombre}
      size={size}
      hint={borrador.has(clave) ? `${AJUSTES[idioma].cambiado}. ${que}` : que}
      className={estilos.campo}
    >
      {opciones ? (
        <Select
          size={size}
          className={estilos.eleccion}
          value={puesto}
          onChange={(_evento, { value }) => alCambiar(value)}
        >
          <option value="">{enBlanco}</option>
          {opciones.map((opcion) => (
            <option key={opcion} value={opcion}>
              {opcion}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          size={size}
          input={{ style: { minWidth: 0 } }}
          placeholder={valor === '' ? enBlanco : undefined}
          value={puesto}
          onChange={(_evento, { value }) => alCambiar(value)}
        />
      )}
    </Field>
  );
}

const SEVERIDADES = ['error', 'advertencia', 'aviso', 'omitir'] as const;

function Reglas({
  reglas,
  buscado,
  ...edicion
}: Edicion & { readonly reglas: readonly ReglaVista[]; readonly buscado: string | undefined }) {
  const estilos = useEstilos();
  const t = AJUSTES[edicion.idioma];
  const nombrada = reglas.find(({ clave }) => clave === buscado)?.nombre;
  const [texto, buscar] = useState(nombrada ?? '');
  const lista = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (nombrada === undefined) return;
    const campo = lista.current?.querySelector<HTMLElement>('input, select');
    campo?.scrollIntoView({ block: 'center' });
    campo?.focus({ preventScroll: true });
  }, [nombrada]);
  const llano = (dicho: string) => dicho.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const vistas = reglas.filter(({ nombre }) => llano(nombre).includes(llano(texto)));
  return (
    <>
      <p className={estilos.que}>{t.reglasQue}</p>
      <SearchBox
        aria-label={t.buscarRegla}
        placeholder={t.buscarRegla}
        value={texto}
        onChange={(_evento, { value }) => buscar(value)}
      />
      <div ref={lista} className={estilos.dentro}>
        {vistas.map((regla) => (
          <Regla key={regla.clave} regla={regla} {...edicion} />
        ))}
      </div>
    </>
  );
}

/** How grave it is, and from when on it says something. */
function Regla({
  regla: { clave, nombre, valor, deCostumbre, parametros },
  ...edicion
}: Edicion & { readonly regla: ReglaVista }) {
  const estilos = useEstilos();
  const { borrador, escribir, idioma } = edicion;
  const t = AJUSTES[idioma];
  return (
    <div className={estilos.regla} data-regla={clave}>
      <Field label={nombre} size="small" className={estilos.campo}>
        <Select
          size="small"
          className={estilos.eleccion}
          value={borrador.get(clave) ?? valor}
          onChange={(_evento, { value }) => escribir(clave, valor, value)}
        >
          <option value="">{t.deCostumbre(t.severidades[deCostumbre])}</option>
          {SEVERIDADES.map((una) => (
            <option key={una} value={una}>
              {t.severidades[una]}
            </option>
          ))}
        </Select>
      </Field>
      {parametros.length > 0 && (
        <div className={estilos.umbrales}>
          {parametros.map((parametro) => (
            <Parametro key={parametro.clave} parametro={parametro} size="small" {...edicion} />
          ))}
        </div>
      )}
    </div>
  );
}

function Glosario({ idioma }: { readonly idioma: Idioma }) {
  const estilos = useEstilos();
  return (
    <Parte titulo={AJUSTES[idioma].glosario}>
      <dl className={estilos.lista}>
        {GLOSARIO[idioma].map(({ termino, significa }) => (
          <div key={termino}>
            <dt className={estilos.termino}>{termino}</dt>
            <dd className={estilos.definicion}>{significa}</dd>
          </div>
        ))}
      </dl>
    </Parte>
  );
}
