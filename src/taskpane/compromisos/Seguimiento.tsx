import { useState } from 'react';
import {
  Badge,
  Button,
  Link,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { COMPROMISOS } from '../../textos/compromisos';
import type { Idioma } from '../../textos/idioma';
import { colorNivel } from '../comun/semaforo';
import { Signo } from '../comun/Signo';
import type { AnteriorVisto, CompromisosVistos, PorEditar } from '../estado';
import { Edicion } from './Edicion';
import { Filtros } from './Filtros';
import { anterioresCon, seguidosDe, type VistaDeCompromisos } from './vista';

const useEstilos = makeStyles({
  dicho: { ...typographyStyles.body1, margin: 0 },
  lista: { listStyleType: 'none', margin: 0, padding: 0 },
  fila: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  cabecera: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `2px ${tokens.spacingHorizontalS}`,
  },
  titulo: { ...typographyStyles.body1Strong },
  vencido: {
    ...typographyStyles.caption1Strong,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  detalle: { ...typographyStyles.caption1, margin: 0 },
  aspecto: {
    margin: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  ordenes: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

interface Props {
  readonly vistos: CompromisosVistos;
  readonly vista: VistaDeCompromisos;
  readonly ver: (cambio: Partial<VistaDeCompromisos>) => void;
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly alGuardar: (que: PorEditar) => Promise<boolean>;
  readonly irA: (hoja: string, celda: string) => void;
}

/** What was committed to in earlier years: how it stands today. */
export function Seguimiento(props: Props) {
  const { vistos, vista, ver, idioma } = props;
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  const [editando, editar] = useState<string | null>(null);
  const cuentas = seguidosDe(vistos);
  const cuenta = (cual: (typeof cuentas)[number]['filtro']) =>
    cuentas.find(({ filtro }) => filtro === cual)?.cuenta ?? 0;
  const seguidos = anterioresCon(vistos, vista.seguidos);
  return (
    <>
      <p className={estilos.dicho} role="status">
        {t.seguidos(
          vistos.anteriores.length,
          cuenta('cumplidos'),
          cuenta('vencidos'),
          cuenta('reiterados'),
        )}
      </p>
      <Filtros
        cuentas={cuentas}
        elegido={vista.seguidos}
        rotulo={t.filtros}
        nombre={({ filtro, cuenta: n }) => t.filtro(t.filtrosDeSeguimiento[filtro], n)}
        alElegir={(filtro) => ver({ seguidos: filtro })}
      />
      {seguidos.length === 0 && <p className={estilos.detalle}>{t.ningunaAsi}</p>}
      <ul className={estilos.lista}>
        {seguidos.map((uno) => (
          <Anterior
            key={uno.clave}
            {...props}
            uno={uno}
            editando={editando === uno.clave}
            editar={editar}
          />
        ))}
      </ul>
    </>
  );
}

function Anterior({
  uno,
  editando,
  editar,
  vistos,
  idioma,
  ocupado,
  alGuardar,
  irA,
}: Props & {
  readonly uno: AnteriorVisto;
  readonly editando: boolean;
  readonly editar: (clave: string | null) => void;
}) {
  const estilos = useEstilos();
  const t = COMPROMISOS[idioma];
  const { clave, titulo, aspecto, detalle, vencido, reiterado, campos, lugar } = uno;
  const bajo = colorNivel('bajo');
  return (
    <li className={estilos.fila} data-anterior={clave}>
      <span className={estilos.cabecera}>
        <span className={estilos.titulo}>{titulo}</span>
        {vencido && (
          <span className={estilos.vencido} style={{ background: bajo.fondo, color: bajo.texto }}>
            <Signo signo={bajo.simbolo} /> {t.vencido}
          </span>
        )}
        {reiterado && (
          <Badge appearance="outline" size="small" color="brand">
            {reiterado}
          </Badge>
        )}
      </span>
      <p className={estilos.detalle}>{detalle}</p>
      <p className={estilos.aspecto}>{aspecto}</p>
      {editando ? (
        <Edicion
          titulo={titulo}
          campos={campos}
          listas={{ estado: vistos.estados }}
          enHoja
          {...{ idioma, ocupado }}
          alGuardar={(textos) =>
            void alGuardar({ clave, textos }).then((hecho) => {
              if (hecho) editar(null);
            })
          }
          alCerrar={() => editar(null)}
        />
      ) : (
        lugar && (
          <span className={estilos.ordenes}>
            <Button size="small" onClick={() => editar(clave)}>
              {t.actualizar}
            </Button>
            <Link as="button" onClick={() => irA(lugar.hoja, lugar.celda)}>
              {t.ir}
            </Link>
          </span>
        )
      )}
    </li>
  );
}
