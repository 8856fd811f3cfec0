import { useEffect, useRef } from 'react';
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { TextosPanel } from './Cabecera';
import type { EnCurso } from './estado';

const useEstilos = makeStyles({
  progreso: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  barra: { gridColumn: '1 / -1' },
});

export function Progreso({
  enCurso,
  textos,
  alDetener,
}: {
  readonly enCurso: EnCurso;
  readonly textos: TextosPanel;
  readonly alDetener: () => void;
}) {
  const estilos = useEstilos();
  const caja = useRef<HTMLDivElement>(null);
  useEffect(() => caja.current?.scrollIntoView({ block: 'nearest' }), []);
  const rotulo = enCurso.deteniendo ? textos.deteniendo : textos.acciones[enCurso.accion].enCurso;
  const porcentaje = enCurso.parte === null ? '' : textos.avance(Math.round(enCurso.parte * 100));
  return (
    <div className={estilos.progreso} ref={caja}>
      <span>
        <span role="status">{rotulo}</span> {porcentaje}
      </span>
      <Button size="small" onClick={alDetener} disabled={enCurso.deteniendo}>
        {textos.detener}
      </Button>
      <ProgressBar
        className={estilos.barra}
        aria-label={rotulo}
        {...(enCurso.parte === null ? {} : { value: enCurso.parte })}
      />
    </div>
  );
}
