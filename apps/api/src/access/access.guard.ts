import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { ApiServices } from '../services';
import { type Problem, ProblemError } from '../http/problem';
import { SERVICES } from '../tokens';
import type { Actor } from './tokens';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard; undefined on open routes. */
    actor?: Actor;
  }
}

const IS_OPEN = Symbol('open to everybody');

/** Needs no token: health, metrics. */
export const Open = (): ClassDecorator & MethodDecorator => SetMetadata(IS_OPEN, true);

const BEARER = /^Bearer +([\w.~+/=-]{1,512})$/i;

/** The one place that decides who may call what: today everybody who has a token may call everything. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(SERVICES) private readonly services: ApiServices,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride<boolean>(IS_OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
    const actor = token === undefined ? undefined : this.services.tokens(token);
    if (!actor) throw new ProblemError(token === undefined ? missingToken : unknownToken);
    request.actor = actor;
    return true;
  }
}

const missingToken: Problem = {
  status: 401,
  code: 'token-missing',
  detail: 'send the header Authorization: Bearer followed by the token',
  headers: { 'www-authenticate': 'Bearer realm="tenure"' },
};

const unknownToken: Problem = {
  status: 401,
  code: 'token-unknown',
  detail: 'the token is not one that is known here',
  headers: { 'www-authenticate': 'Bearer realm="tenure", error="invalid_token"' },
};

/** Who called a route that is not open. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Error(`${request.url} was reached without passing the guard`);
  return request.actor;
}
